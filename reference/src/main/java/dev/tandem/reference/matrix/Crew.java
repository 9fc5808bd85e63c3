package dev.tandem.reference.matrix;

import java.util.concurrent.RecursiveAction;

/**
 * Several cores for one job: its items are split into as many equal parts, one for each core. The
 * caller works too and returns when all is done. Nothing is allocated.
 */
public final class Crew {

  /** Something that can be done in parts, in any order and at the same time. */
  public interface Job {

    /**
     * Does some of the items.
     *
     * @param part number of the part, from 0; no two run at the same time under the same number
     * @param from first item
     * @param to one past the last item
     */
    void run(int part, int from, int to);
  }

  private final Part[] others;

  /**
   * A crew.
   *
   * @param size number of cores, at least 1
   */
  public Crew(int size) {
    this.others = new Part[size - 1];
    for (int i = 0; i < others.length; i++) {
      others[i] = new Part(i + 1);
    }
  }

  /** Number of parts. */
  public int size() {
    return others.length + 1;
  }

  /** Does all items of a job. */
  public void run(Job job, int items) {
    for (Part part : others) {
      part.start(job, begin(part.number, items), begin(part.number + 1, items));
    }
    job.run(0, 0, begin(1, items));
    for (Part part : others) {
      part.join();
    }
  }

  /** Where a part begins. */
  private int begin(int part, int items) {
    return (int) ((long) items * part / size());
  }

  /** What another thread does; used again for each job. */
  private static final class Part extends RecursiveAction {

    private static final long serialVersionUID = 1;

    private final int number;
    private transient Job job = (part, from, to) -> {};
    private int from;
    private int to;

    Part(int number) {
      this.number = number;
    }

    void start(Job work, int begin, int end) {
      job = work;
      from = begin;
      to = end;
      reinitialize();
      fork();
    }

    @Override
    protected void compute() {
      job.run(number, from, to);
    }
  }
}
