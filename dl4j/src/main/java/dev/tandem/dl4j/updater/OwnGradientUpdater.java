package dev.tandem.dl4j.updater;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.GradientUpdater;

/** One of Tandem's updaters at work on a block of parameters, its state a view of DL4J's vector. */
public final class OwnGradientUpdater implements GradientUpdater<OwnUpdater> {

  private final OwnUpdater config;
  private List<INDArray> state = List.of();

  OwnGradientUpdater(OwnUpdater config) {
    this.config = config;
  }

  @Override
  public OwnUpdater getConfig() {
    return config;
  }

  @Override
  public void setState(Map<String, INDArray> stateMap, boolean initialize) {
    List<INDArray> given = new ArrayList<>();
    for (String slot : config.slots()) {
      INDArray array = stateMap.get(slot);
      if (array == null || stateMap.size() != config.slots().size()) {
        throw new IllegalStateException(
            "%s: needs the state %s but receives %s; give these alone"
                .formatted(config.getClass().getSimpleName(), config.slots(), stateMap.keySet()));
      }
      given.add(initialize ? array.assign(config.start()) : array);
    }
    state = given;
  }

  @Override
  public Map<String, INDArray> getState() {
    Map<String, INDArray> named = new LinkedHashMap<>();
    for (int i = 0; i < state.size(); i++) {
      named.put(config.slots().get(i), state.get(i));
    }
    return named;
  }

  @Override
  public void setStateViewArray(
      INDArray viewArray, long[] gradientShape, char gradientOrder, boolean initialize) {
    INDArray flat = viewArray.reshape(viewArray.length());
    if (initialize) {
      flat.assign(config.start());
    }
    int slots = config.slots().size();
    long length = flat.length() / slots;
    List<INDArray> views = new ArrayList<>();
    for (int i = 0; i < slots; i++) {
      INDArray view = flat.get(NDArrayIndex.interval(i * length, (i + 1) * length));
      views.add(view.reshape(gradientOrder, gradientShape));
    }
    state = views;
  }

  @Override
  public void applyUpdater(INDArray gradient, int iteration, int epoch) {
    config.update(gradient, state, iteration, epoch);
  }
}
