package blog.troppo.formatting;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long a function takes for all of its {@link BenchInputs}. {@code bench/formatting}
 * runs it for every function and makes a table of it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1,
		jvmArgsAppend = { "-Xmx1g", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders",
				"--sun-misc-unsafe-memory-access=allow" })
@Warmup(iterations = 10, time = 600, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class FormattingBench {

	@Param("the_content")
	private String function;

	private List<Supplier<Object>> calls;

	@Setup
	public void readInputs() {
		this.calls = BenchInputs.all().get(this.function).stream().map(RecordedFunctions::prepared).toList();
	}

	@Benchmark
	public void all(Blackhole answers) {
		for (Supplier<Object> call : this.calls) {
			answers.consume(call.get());
		}
	}

}
