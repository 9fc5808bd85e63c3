package example.mistakes;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static example.mistakes.Mistake.mistake;

import dev.tandem.data.Batch;
import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.data.Matrix;
import dev.tandem.run.Backend;
import dev.tandem.run.DivergedException;
import dev.tandem.run.Holdout;
import dev.tandem.run.Learner;
import dev.tandem.run.Model;
import dev.tandem.run.OptimizerState;
import dev.tandem.run.Parameters;
import dev.tandem.run.Training;
import dev.tandem.run.TrainingListener;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.SpecException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an engine is given and cannot use; the same in each. */
final class LearnerMistakes {

  private static final Network TWO_INPUTS = network(vector(2));
  private static final Network TANH = TWO_INPUTS.dense(3, tanh());

  /** Binary, one output; its optimizer keeps a velocity. */
  private static final Experiment BINARY =
      TANH.dense(1, sigmoid())
          .minimizing(binaryCrossEntropy())
          .by(sgd(0.5).withMomentum(0.5), epochs(1));

  /** Three classes; its optimizer keeps nothing. */
  private static final Experiment CLASSES =
      TANH.dense(3, softmax()).minimizing(crossEntropy()).by(sgd(0.5), epochs(1));

  private static final double[][] INPUTS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
  private static final double[][] BITS = {{0}, {1}, {1}, {0}};
  private static final double[][] ONE_HOT = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 0, 0}};
  private static final double[][] WIDE = {{0, 0, 0}, {0, 0, 1}, {0, 1, 0}, {0, 1, 1}};
  static final Dataset XOR = Dataset.of(INPUTS, BITS);

  private LearnerMistakes() {}

  static List<Mistake> all(Backend backend) {
    List<Mistake> all = new ArrayList<>();
    all.addAll(dataOfAnotherShape(backend));
    all.addAll(targetsOutsideTheLoss(backend));
    all.addAll(parameters(backend));
    all.addAll(optimizerStates(backend));
    all.addAll(divergence(backend));
    return all;
  }

  private static List<Mistake> dataOfAnotherShape(Backend backend) {
    String in = " in " + backend.name();
    Model model = backend.train(BINARY, XOR);
    Dataset wide = Dataset.of(WIDE, BITS);
    Batch narrow = Batch.of(new double[][] {{1}}, new double[][] {{1}});
    return List.of(
        mistake("training on wider inputs" + in, () -> backend.train(BINARY, wide))
            .fails(DataException.class, inputWidth(3)),
        mistake("a step on narrower inputs" + in, () -> model.learner().step(narrow))
            .fails(DataException.class, inputWidth(1)),
        mistake("evaluating on wider inputs" + in, () -> model.evaluate(wide))
            .fails(DataException.class, inputWidth(3)),
        mistake("predicting a wider sample" + in, () -> model.predict(1, 2, 3))
            .fails(DataException.class, inputWidth(3)),
        mistake("classifying a narrower sample" + in, () -> model.classify(1))
            .fails(DataException.class, inputWidth(1)),
        mistake("predicting NaN" + in, () -> model.predict(1, Double.NaN))
            .fails(
                DataException.class,
                "inputs: row 0, column 1 is NaN; replace or remove missing values before training"),
        mistake(
                "outputs without room" + in,
                () -> model.learner().predict(XOR.all(), new double[3]))
            .fails(
                DataException.class,
                "predict: 4 samples of 1 outputs need 4 places but the array has 3;"
                    + " give a longer one"),
        mistake("predicting wider samples" + in, () -> model.predict(wide))
            .fails(DataException.class, inputWidth(3)),
        mistake(
                "training towards wider targets" + in,
                () -> backend.train(BINARY, Dataset.of(INPUTS, ONE_HOT)))
            .fails(
                DataException.class,
                "dense2: gives 1 outputs but targets have 3 values;"
                    + " give one target value an output"),
        mistake("training towards narrower targets" + in, () -> backend.train(CLASSES, XOR))
            .fails(
                DataException.class,
                "dense2: gives 3 outputs but targets have 1 values;"
                    + " give one target value an output"));
  }

  private static List<Mistake> targetsOutsideTheLoss(Backend backend) {
    String in = " in " + backend.name();
    Dataset signs = Dataset.of(INPUTS, new double[][] {{1}, {-1}, {-1}, {1}});
    Dataset percent = Dataset.of(INPUTS, new double[][] {{0}, {100}, {100}, {0}});
    Dataset twoClasses =
        Dataset.of(INPUTS, new double[][] {{1, 0, 0}, {0, 1, 0}, {1, 1, 0}, {1, 0, 0}});
    Dataset notAny = Dataset.of(INPUTS, new double[4][3]);
    return List.of(
        mistake("-1 and 1 as binary targets" + in, () -> backend.train(BINARY, signs))
            .fails(
                DataException.class,
                "binaryCrossEntropy(): targets must lie in [0, 1] but sample 1, output 0 is -1.0;"
                    + " use 0 and 1"),
        mistake("binary targets in percent" + in, () -> backend.train(BINARY, percent))
            .fails(
                DataException.class,
                "binaryCrossEntropy(): targets must lie in [0, 1] but sample 1, output 0 is 100.0;"
                    + " use 0 and 1"),
        mistake("a sample of two classes" + in, () -> backend.train(CLASSES, twoClasses))
            .fails(
                DataException.class,
                "crossEntropy(): the targets of a sample must sum to 1 but those of sample 2 sum"
                    + " to 2.0; use one-hot"),
        mistake("samples of no class" + in, () -> backend.train(CLASSES, notAny))
            .fails(
                DataException.class,
                "crossEntropy(): the targets of a sample must sum to 1 but those of sample 0 sum"
                    + " to 0.0; use one-hot"));
  }

  private static List<Mistake> parameters(Backend backend) {
    String in = " in " + backend.name();
    Learner learner = backend.learn(BINARY);
    Parameters own = learner.parameters();
    ParameterId biases = new ParameterId("dense1", Role.BIASES);
    ParameterId unknown = new ParameterId("dense3", Role.WEIGHTS);
    Map<ParameterId, Matrix> fewer = matrices(own);
    fewer.remove(biases);
    Map<ParameterId, Matrix> more = matrices(own);
    more.put(unknown, Matrix.of(1, 1, 0));
    Map<ParameterId, Matrix> transposed = matrices(own);
    transposed.put(biases, Matrix.of(3, 1, 0, 0, 0));
    return List.of(
        mistake("a parameter missing" + in, () -> learner.setParameters(Parameters.of(fewer)))
            .fails(
                DataException.class,
                "parameters: the network needs dense1.biases but receives only [dense1.weights,"
                    + " dense2.weights, dense2.biases]; give one matrix for each"),
        mistake("a parameter too many" + in, () -> learner.setParameters(Parameters.of(more)))
            .fails(
                DataException.class,
                "parameters: received [dense1.weights, dense1.biases, dense2.weights,"
                    + " dense2.biases, dense3.weights] but the network has only [dense1.weights"
                    + " 2 x 3, dense1.biases 1 x 3, dense2.weights 3 x 1, dense2.biases 1 x 1];"
                    + " leave out the others"),
        mistake("biases in a column" + in, () -> learner.setParameters(Parameters.of(transposed)))
            .fails(
                DataException.class,
                "dense1.biases: needs a 1 x 3 matrix but receives 3 x 1; give one value a weight"),
        mistake("a misspelt parameter" + in, () -> learner.parameters().get("dense1.weight"))
            .fails(DataException.class, unknown("dense1.weight")),
        mistake("a parameter of no node" + in, () -> learner.parameters().get(unknown))
            .fails(DataException.class, unknown("dense3.weights")),
        mistake("a change of shape" + in, () -> own.with(biases, Matrix.of(1, 2, 0, 0)))
            .fails(
                DataException.class,
                "dense1.biases: needs a 1 x 3 matrix but receives 1 x 2; give one value a weight"));
  }

  private static List<Mistake> optimizerStates(Backend backend) {
    String in = " in " + backend.name();
    Learner momentum = backend.learn(BINARY);
    Learner plain = backend.learn(CLASSES);
    OptimizerState nothing = new OptimizerState(0, Map.of());
    OptimizerState velocity = new OptimizerState(0, Map.of("velocity", plain.parameters()));
    OptimizerState misspelt = new OptimizerState(0, Map.of("speed", momentum.parameters()));
    return List.of(
        mistake("no velocity for a momentum" + in, () -> momentum.setOptimizerState(nothing))
            .fails(DataException.class, slots("[velocity]", "[]")),
        mistake("a misspelt velocity" + in, () -> momentum.setOptimizerState(misspelt))
            .fails(DataException.class, slots("[velocity]", "[speed]")),
        mistake("a velocity for plain descent" + in, () -> plain.setOptimizerState(velocity))
            .fails(DataException.class, slots("[]", "[velocity]")),
        mistake("a foreign velocity" + in, () -> momentum.setOptimizerState(velocity))
            .fails(
                DataException.class,
                "dense2.weights: needs a 3 x 1 matrix but receives 3 x 3; give one value a weight"),
        mistake("a slot that is not there" + in, () -> plain.optimizerState().slot("velocity"))
            .fails(DataException.class, "optimizer state: there is no velocity; known are []"),
        mistake(
                "negative steps" + in,
                () -> new OptimizerState(-1, momentum.optimizerState().slots()))
            .fails(
                SpecException.class,
                "progress: -1 steps, 0 epochs and 0 plateaus cannot have been; give 0 or more"));
  }

  private static List<Mistake> divergence(Backend backend) {
    String in = " in " + backend.name();
    Experiment narrow =
        TWO_INPUTS
            .dense(1, identity())
            .dense(1, identity())
            .minimizing(quadratic())
            .by(sgd(1e200), epochs(2));
    Experiment slowly =
        TWO_INPUTS.dense(1, identity()).minimizing(meanSquaredError()).by(sgd(7), epochs(500));
    Learner learner = backend.learn(diverging(sgd(1e150).withNesterov(0.9)));
    return List.of(
        mistake("divergence in an activation" + in, () -> backend.train(narrow, XOR))
            .fails(
                DivergedException.class,
                "step 2 (epoch 2): the objective became Infinity and dense2 gives the first value"
                    + " that is not finite (its largest parameter is 4.15e+199); the learning rate"
                    + " of sgd(1.0E200) is probably too large: try 1.0E199"),
        mistake("divergence after many steps" + in, () -> backend.train(slowly, XOR))
            .fails(
                DivergedException.class,
                "step 117 (epoch 117): the objective became Infinity though all activations are"
                    + " finite: at the loss of dense1 or in a penalty (its largest parameter is"
                    + " 8.97e+153); the learning rate of sgd(7.0) is probably too large: try 0.7"),
        mistake(
                "divergence of a learner" + in,
                () -> Training.run(learner, new Holdout(XOR, null), TrainingListener.SILENT))
            .fails(
                DivergedException.class,
                "step 2 (epoch 2): the objective became Infinity though all activations are"
                    + " finite: at the loss of dense2 or in a penalty (its largest parameter is"
                    + " 2.02e+150); the learning rate of sgd(1.0E150).withNesterov(0.9) is probably"
                    + " too large: try 1.0E149"));
  }

  static Experiment diverging(Optimizer optimizer) {
    return TWO_INPUTS
        .dense(2, identity())
        .dense(1, identity())
        .minimizing(quadratic())
        .by(optimizer, epochs(500).batchesOf(4).seed(1));
  }

  private static Map<ParameterId, Matrix> matrices(Parameters parameters) {
    Map<ParameterId, Matrix> matrices = new LinkedHashMap<>();
    for (ParameterId id : parameters.ids()) {
      matrices.put(id, parameters.get(id));
    }
    return matrices;
  }

  private static String inputWidth(int received) {
    return "input: needs 2 values a sample (vector(2)) but receives %d;".formatted(received)
        + " change the data or the input";
  }

  private static String unknown(String name) {
    return name
        + ": there is no such parameter; known are [dense1.weights, dense1.biases,"
        + " dense2.weights, dense2.biases]";
  }

  private static String slots(String needed, String received) {
    return "optimizer state: needs the slots %s but receives %s; give those of this optimizer"
        .formatted(needed, received);
  }
}
