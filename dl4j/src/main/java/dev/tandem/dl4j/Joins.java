package dev.tandem.dl4j;

import dev.tandem.spec.Join;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;

/** DL4J's vertex for each join. All are exact, {@code Max} also where branches are equal. */
final class Joins {

  private Joins() {}

  static GraphVertex of(Join join) {
    return switch (join) {
      case SUM -> new ElementWiseVertex(ElementWiseVertex.Op.Add);
      case PRODUCT -> new ElementWiseVertex(ElementWiseVertex.Op.Product);
      case AVERAGE -> new ElementWiseVertex(ElementWiseVertex.Op.Average);
      case MAXIMUM -> new ElementWiseVertex(ElementWiseVertex.Op.Max);
      case CONCATENATE -> new MergeVertex();
    };
  }
}
