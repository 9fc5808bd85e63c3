package dev.tandem.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lowers branches to the flat list of nodes: first one branch, then the next, then their merge. */
final class Branches {

  private Branches() {}

  /** Joins branches that part at the head of a network. */
  static Network join(Network trunk, Join join, Branch... branches) {
    if (branches.length < 2) {
      throw new SpecException(
          "%s: joins two branches or more but receives %d; write a single branch without it"
              .formatted(join.verb(), branches.length));
    }
    Network grown = trunk;
    List<String> heads = new ArrayList<>();
    for (Branch branch : branches) {
      grown = grow(grown.from(trunk.head()), branch, join.verb());
      heads.add(grown.head());
    }
    return grown.append(new Merge(join), heads);
  }

  /** {@code a = max over the pieces p of x W_p + b_p}: the maximum of dense branches. */
  static Network maxout(Network trunk, int units, int pieces, Start start) {
    if (pieces < 2) {
      throw new SpecException(
          "maxout(%d, %d): takes the maximum of two pieces or more; use dense(%d, identity()) for %s"
              .formatted(units, pieces, units, "one"));
    }
    Branch piece = branch -> branch.dense(units, new Activation.Identity(), start);
    return join(trunk, Join.MAXIMUM, Collections.nCopies(pieces, piece).toArray(new Branch[0]));
  }

  /** {@code a = body(x) + x}. */
  static Network residual(Network trunk, Branch body) {
    Network grown = grow(trunk, body, "residual");
    if (!grown.output().equals(trunk.output())) {
      throw new SpecException(
          "residual: the body makes %s of %s, which cannot be added; end it with dense(%d, %s)"
              .formatted(grown.output(), trunk.output(), trunk.output().size(), "identity()"));
    }
    return grown.append(new Merge(Join.SUM), List.of(grown.head(), trunk.head()));
  }

  private static Network grow(Network from, Branch branch, String verb) {
    Network grown = branch.growFrom(from);
    int before = from.nodes().size();
    if (grown.nodes().size() < before
        || !grown.nodes().subList(0, before).equals(from.nodes())
        || !grown.input().equals(from.input())) {
      throw new SpecException(
          "%s: a branch does not grow from the network that it is given; write %s"
              .formatted(verb, "branch -> branch.dense(units, activation)"));
    }
    return grown;
  }
}
