package dev.tandem.reference.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who waits in vain fails, too. */
@Timeout(60)
class CrewTest {

  private static final long MUCH = Long.MAX_VALUE;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void every_item_of_every_job_is_done_once(int size) {
    Crew crew = new Crew(size);
    int[] done = new int[1_000];
    for (int job = 0; job < 5_000; job++) {
      int items = job % 10;
      crew.share((part, from, to) -> add(done, from, to), items, MUCH);
    }

    assertThat(Arrays.copyOf(done, 10))
        .containsExactly(IntStream.range(0, 10).map(item -> 500 * (9 - item)).toArray());
  }

  @Test
  void a_thread_that_has_left_comes_back() {
    Crew crew = new Crew(2);
    int[] done = new int[2];
    for (int job = 0; job < 20; job++) {
      crew.share((part, from, to) -> add(done, from, to), 2, MUCH);
      LockSupport.parkNanos(1_000_000);
    }

    assertThat(done).containsOnly(20);
  }

  @Test
  void what_is_not_worth_sharing_stays_with_the_caller() {
    Thread[] threads = new Thread[8];
    new Crew(8)
        .share((part, from, to) -> Arrays.fill(threads, from, to, Thread.currentThread()), 8, 1000);

    assertThat(threads).containsOnly(Thread.currentThread());
  }

  @Test
  void who_is_done_takes_from_who_is_slow() {
    int[] done = new int[64];
    AtomicInteger others = new AtomicInteger();
    Crew.Job slowAtFirst =
        (part, from, to) -> {
          add(done, from, to);
          if (from > 0) {
            others.addAndGet(to - from);
          }
          while (from == 0 && others.get() < done.length - to) {
            Thread.onSpinWait();
          }
        };
    new Crew(2).share(slowAtFirst, done.length, MUCH);

    assertThat(done).containsOnly(1);
  }

  @Test
  void what_is_split_is_done_in_one_run_a_part() {
    Queue<String> runs = new ConcurrentLinkedQueue<>();
    new Crew(3).split((part, from, to) -> runs.add(from + " to " + to), 30, MUCH);

    assertThat(runs).containsExactlyInAnyOrder("0 to 10", "10 to 20", "20 to 30");
  }

  @Test
  void parts_that_nobody_begins_are_done_by_the_caller() throws InterruptedException {
    int threads = ForkJoinPool.getCommonPoolParallelism();
    CountDownLatch busy = new CountDownLatch(threads);
    CountDownLatch end = new CountDownLatch(1);
    ForkJoinTask<?>[] sleepers = new ForkJoinTask<?>[threads];
    for (int i = 0; i < threads; i++) {
      sleepers[i] = ForkJoinPool.commonPool().submit(() -> sleep(busy, end));
    }
    busy.await();
    Thread[] workers = new Thread[4];
    new Crew(4)
        .share((part, from, to) -> Arrays.fill(workers, from, to, Thread.currentThread()), 4, MUCH);
    end.countDown();
    for (ForkJoinTask<?> sleeper : sleepers) {
      sleeper.join();
    }

    assertThat(workers).containsOnly(Thread.currentThread());
  }

  @Test
  void a_failure_of_any_part_reaches_the_caller_and_the_crew_goes_on() {
    Crew crew = new Crew(3);
    int[] done = new int[3];
    for (int job = 0; job < 100; job++) {
      int failing = job % 3;
      assertThatThrownBy(
              () -> crew.share((part, from, to) -> fail(from <= failing && failing < to), 3, MUCH))
          .isInstanceOf(IllegalStateException.class);
      crew.share((part, from, to) -> add(done, from, to), 3, MUCH);
    }

    assertThat(done).containsOnly(100);
  }

  private static void add(int[] done, int from, int to) {
    for (int item = from; item < to; item++) {
      done[item]++;
    }
  }

  private static void fail(boolean fails) {
    if (fails) {
      throw new IllegalStateException("as told");
    }
  }

  private static void sleep(CountDownLatch busy, CountDownLatch end) {
    busy.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
