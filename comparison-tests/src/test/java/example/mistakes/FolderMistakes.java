package example.mistakes;

import static dev.tandem.dsl.Tandem.image;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.vector;
import static example.mistakes.Mistake.mistake;

import dev.tandem.data.DataException;
import dev.tandem.dl4j.image.ImageFolder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Folders of images that are none, and images that a network cannot read. */
final class FolderMistakes {

  private static final int GRAY = BufferedImage.TYPE_BYTE_GRAY;
  private static final int RGB = BufferedImage.TYPE_INT_RGB;

  private FolderMistakes() {}

  /** All images are 2 x 3 and gray, but for the second one of some class. */
  static List<Mistake> all(Path folder) throws IOException {
    Path empty = Files.createDirectories(folder.resolve("nothing"));
    Path missing = folder.resolve("images-missing");
    Path hollow = images(folder.resolve("hollow"), 3, 2, GRAY);
    Path unfilled = Files.createDirectories(hollow.resolve("plum"));
    Path noted = images(folder.resolve("noted"), 3, 2, GRAY);
    Path notes = Files.writeString(noted.resolve("pear/notes.txt"), "pears of the month of May");
    Path wide = images(folder.resolve("wide"), 2, 3, GRAY);
    Path colored = images(folder.resolve("colored"), 3, 2, RGB);
    ImageFolder gray = ImageFolder.read(images(folder.resolve("gray"), 3, 2, GRAY));
    return List.of(
        mistake("a folder of images that is not there", () -> ImageFolder.read(missing))
            .fails(DataException.class, missing + ": there is no such folder; correct the path"),
        mistake("an empty folder of images", () -> ImageFolder.read(empty))
            .fails(
                DataException.class,
                empty
                    + ": needs a folder for each of two classes or more but has [];"
                    + " add folders of PNG files"),
        mistake("a class without images", () -> ImageFolder.read(hollow))
            .fails(
                DataException.class,
                unfilled + ": the class has no images; add PNG files, or remove the folder"),
        mistake("a file that is no image", () -> ImageFolder.read(noted))
            .fails(DataException.class, notes + ": is no PNG image; save it as PNG, or remove it"),
        mistake("images of two sizes", () -> ImageFolder.read(wide))
            .fails(DataException.class, unlike(wide, "image(1, 3, 2)")),
        mistake("a colored image among gray ones", () -> ImageFolder.read(colored))
            .fails(DataException.class, unlike(colored, "image(3, 2, 3)")),
        mistake("a folder of smaller images", () -> gray.dataFor(network(image(1, 28, 28))))
            .fails(DataException.class, unread("image(1, 28, 28)")),
        mistake("gray images for colors", () -> gray.dataFor(network(image(3, 2, 3))))
            .fails(DataException.class, unread("image(3, 2, 3)")),
        mistake("as many values in another shape", () -> gray.dataFor(network(image(1, 3, 2))))
            .fails(DataException.class, unread("image(1, 3, 2)")),
        mistake("images for a longer vector", () -> gray.dataFor(network(vector(7))))
            .fails(DataException.class, unread("vector(7)")));
  }

  /** Two classes: two gray images of 2 rows and 3 columns, and one as told. */
  private static Path images(Path folder, int width, int height, int type) throws IOException {
    write(folder.resolve("apple/1.png"), new BufferedImage(3, 2, GRAY));
    write(folder.resolve("pear/1.png"), new BufferedImage(3, 2, GRAY));
    write(folder.resolve("pear/2.png"), new BufferedImage(width, height, type));
    return folder;
  }

  private static void write(Path path, BufferedImage image) throws IOException {
    Files.createDirectories(path.getParent());
    ImageIO.write(image, "png", path.toFile());
  }

  private static String unlike(Path folder, String shape) {
    return "%s: is %s but %s is image(1, 2, 3); give all images one size, and all gray or all RGB"
        .formatted(folder.resolve("pear/2.png"), shape, folder.resolve("apple/1.png"));
  }

  private static String unread(String wanted) {
    return "input: needs %s but the folder holds image(1, 2, 3); convert the images, or begin with"
            .formatted(wanted)
        + " network(image(1, 2, 3))";
  }
}
