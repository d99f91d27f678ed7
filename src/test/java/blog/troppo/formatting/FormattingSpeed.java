package blog.troppo.formatting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import blog.troppo.formatting.RecordedCases.Case;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the functions and prints a table. */
@Command(name = "bench/formatting", mixinStandardHelpOptions = true,
		description = "Measures how fast texts are formatted.")
final class FormattingSpeed implements Callable<Integer> {

	private static final int WARM_UP = 20;

	@Parameters(paramLabel = "FUNCTION", description = "Only these; all by default.")
	private List<String> functions = List.of();

	@Option(names = "--beside", paramLabel = "COMMAND",
			description = "Runs a PHP program inside of a WordPress, to be measured beside: COMMAND PROGRAM ARGUMENT.")
	private String beside = "";

	@Option(names = "--inputs", paramLabel = "FILE", description = "Writes the inputs there, and measures nothing.")
	private Path inputsFile;

	@Option(names = "--hostile",
			description = "Measures texts of 1 MB that were made to be slow, and prints each function's worst.")
	private boolean hostile;

	private Map<String, List<Case>> inputs;

	public static void main(String[] arguments) {
		System.exit(new CommandLine(new FormattingSpeed()).execute(arguments));
	}

	@Override
	public Integer call() throws Exception {
		this.inputs = new LinkedHashMap<>(BenchInputs.all());
		if (!this.functions.isEmpty()) {
			this.inputs.keySet().retainAll(this.functions);
		}
		if (this.inputsFile != null) {
			BenchInputs.write(this.inputsFile, this.inputs);
		}
		else if (this.hostile) {
			printWorst();
		}
		else {
			printTable(ofWordPress());
		}
		return 0;
	}

	private Map<String, Double> ofWordPress() throws IOException {
		Map<String, Double> speeds = new HashMap<>();
		if (this.beside.isEmpty()) {
			return speeds;
		}
		Path file = Files.createTempFile("formatting", ".jsonl");
		BenchInputs.write(file, this.inputs);
		file.toFile().setReadable(true, false);
		Process process = new ProcessBuilder("sh", "-c", this.beside + " bench/formatting.php " + file)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
			.map((line) -> line.split("\t"))
			.forEach((cells) -> speeds.put(cells[0], Double.valueOf(cells[1])));
		Files.delete(file);
		return speeds;
	}

	private void printTable(Map<String, Double> wordPress) throws RunnerException {
		Collection<RunResult> results = new Runner(new OptionsBuilder().include(FormattingBench.class.getName())
			.param("function", this.inputs.keySet().toArray(String[]::new))
			.verbosity(VerboseMode.SILENT)
			.build()).run();
		System.out.println("| function | ms | MB/s | WordPress MB/s | times |\n|---|---:|---:|---:|---:|");
		for (RunResult result : results) {
			String name = result.getParams().getParam("function");
			// the best, as of WordPress: what disturbs a machine makes nothing faster
			double micros = result.getPrimaryResult().getStatistics().getMin();
			double speed = BenchInputs.bytes(this.inputs.get(name)) / micros;
			Double other = wordPress.get(name);
			System.out.printf("| `%s` | %.3f | %.1f | %s | %s |%n", name, micros / 1000, speed,
					(other != null) ? "%.2f".formatted(other) : "",
					(other != null) ? "%.1f".formatted(speed / other) : "");
		}
	}

	/** Once each, in a process that is warm as a server would be. */
	private void printWorst() {
		System.out.println("| function | slowest of the 1 MB texts, ms | it repeats |\n|---|---:|---|");
		this.inputs.keySet().removeIf((name) -> name.contains(" (") || name.equals("human_time_diff"));
		for (String function : this.inputs.keySet()) {
			List<Case> small = BenchInputs.cases(this.inputs.get(function).getFirst().function(),
					HostileInputs.of(2000).toList());
			for (int i = 0; i < WARM_UP; i++) {
				small.forEach(RecordedFunctions::answer);
			}
			long worst = 0;
			String what = "";
			for (Case text : BenchInputs.cases(small.getFirst().function(), HostileInputs.all().toList())) {
				long start = System.nanoTime();
				Objects.requireNonNull(RecordedFunctions.answer(text));
				long time = System.nanoTime() - start;
				if (time > worst) {
					worst = time;
					what = text.text(0).substring(0, 24);
				}
			}
			System.out.printf("| `%s` | %.0f | `%s` |%n", function, worst / 1e6,
					what.replace("\n", "\\n").replace("|", "\\|"));
		}
	}

}
