package dev.tandem.run;

import java.util.OptionalDouble;

/**
 * What one epoch came to.
 *
 * @param epoch number of the epoch, from 1
 * @param epochs number of epochs in the plan
 * @param steps steps taken since the start of training
 * @param meanObjective mean over the samples of the epoch of the objectives of their batches, each
 *     before its update
 * @param validationLoss mean loss of the validation data after the epoch, when there is any
 */
public record EpochReport(
    int epoch, int epochs, long steps, double meanObjective, OptionalDouble validationLoss) {}
