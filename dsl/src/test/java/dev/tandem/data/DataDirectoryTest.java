package dev.tandem.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  private final String before = System.getProperty(DataDirectory.PROPERTY, "");

  @AfterEach
  void restore_the_property() {
    System.setProperty(DataDirectory.PROPERTY, before);
  }

  @Test
  void the_property_names_the_folder(@TempDir Path folder) {
    System.setProperty(DataDirectory.PROPERTY, folder.toString());

    assertThat(DataDirectory.find()).contains(folder);
    assertThat(DataDirectory.require()).isEqualTo(folder);
  }

  @Test
  void a_folder_that_does_not_exist_is_named(@TempDir Path folder) {
    Path missing = folder.resolve("missing");
    System.setProperty(DataDirectory.PROPERTY, missing.toString());

    assertThatThrownBy(DataDirectory::find)
        .isInstanceOf(DataException.class)
        .hasMessage(
            "system property tandem.data: %s is not a directory;"
                    .formatted(missing.toAbsolutePath())
                + " name the folder that holds mnist/ and heart/");
  }
}
