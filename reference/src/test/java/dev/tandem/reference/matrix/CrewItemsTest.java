package dev.tandem.reference.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrewItemsTest {

  private final CrewItems items = new CrewItems();

  @Test
  void the_owner_takes_halves_from_the_first_item_on() {
    items.set(10, 21);

    assertTaken(items.takeFirst(1), 10, 16);
    assertTaken(items.takeFirst(1), 16, 19);
    assertTaken(items.takeFirst(1), 19, 20);
    assertTaken(items.takeFirst(1), 20, 21);
    assertThat(items.takeFirst(1)).isEqualTo(CrewItems.NONE);
  }

  @Test
  void others_take_halves_from_the_last_item_back() {
    items.set(0, 8);

    assertTaken(items.takeLast(1), 4, 8);
    assertTaken(items.takeFirst(1), 0, 2);
    assertTaken(items.takeLast(1), 3, 4);
    assertTaken(items.takeLast(1), 2, 3);
    assertThat(items.takeLast(1)).isEqualTo(CrewItems.NONE);
  }

  @Test
  void as_many_are_taken_as_asked_while_they_are_there() {
    items.set(0, 20);

    assertTaken(items.takeFirst(15), 0, 15);
    assertTaken(items.takeLast(15), 15, 20);
    assertThat(items.takeFirst(15)).isEqualTo(CrewItems.NONE);
  }

  @Test
  void there_may_be_as_many_as_an_index_can_count() {
    items.set(Integer.MAX_VALUE - 2, Integer.MAX_VALUE);

    assertTaken(items.takeLast(2), Integer.MAX_VALUE - 2, Integer.MAX_VALUE);
  }

  private static void assertTaken(long taken, int from, int to) {
    assertThat(CrewItems.from(taken)).isEqualTo(from);
    assertThat(CrewItems.to(taken)).isEqualTo(to);
  }
}
