package dev.tandem.dl4j.image;

import dev.tandem.data.DataException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.datavec.api.split.FileSplit;

/**
 * The files of a folder that holds one folder a class.
 *
 * <p>DataVec's {@code FileSplit} finds the files, in any order, so they are sorted here.
 *
 * @param classes names of the folders, sorted
 * @param paths all files, class after class, sorted in each
 * @param labels the class of each file
 */
record ImageFiles(List<String> classes, List<Path> paths, int[] labels) {

  static ImageFiles in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new DataException("%s: there is no such folder; correct the path".formatted(folder));
    }
    List<String> classes = classes(folder);
    if (classes.size() < 2) {
      throw new DataException(
          "%s: needs a folder for each of two classes or more but has %s; add folders of PNG files"
              .formatted(folder, classes));
    }
    List<Path> found = files(folder);
    requireInClasses(folder, found);
    List<Path> paths = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    for (int label = 0; label < classes.size(); label++) {
      List<Path> members = members(folder.resolve(classes.get(label)), found);
      paths.addAll(members);
      labels.addAll(Collections.nCopies(members.size(), label));
    }
    return new ImageFiles(classes, paths, labels.stream().mapToInt(label -> label).toArray());
  }

  private static List<String> classes(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new DataException(
          "%s: cannot be read (%s); check its permissions".formatted(folder, e), e);
    }
  }

  private static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    for (URI location : new FileSplit(folder.toFile()).locations()) {
      Path inside = folder.toAbsolutePath().relativize(Path.of(location));
      if (!inside.toString().startsWith(".") && !inside.getFileName().toString().startsWith(".")) {
        files.add(folder.resolve(inside));
      }
    }
    return files;
  }

  private static void requireInClasses(Path folder, List<Path> files) {
    for (Path file : files) {
      if (folder.relativize(file).getNameCount() != 2) {
        throw new DataException(
            "%s: must lie in the folder of its class, as %s; move or remove it"
                .formatted(file, folder.resolve("class").resolve("image.png")));
      }
    }
  }

  private static List<Path> members(Path folder, List<Path> files) {
    List<Path> members =
        files.stream().filter(file -> folder.equals(file.getParent())).sorted().toList();
    if (members.isEmpty()) {
      throw new DataException(
          "%s: the class has no images; add PNG files, or remove the folder".formatted(folder));
    }
    return members;
  }
}
