package blog.troppo.rpc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents of 100 MB that want to be held in memory: whatever it is that they repeat
 * without end, reading them takes little.
 */
class RpcMemoryTests {

	private static final int SIZE = 100 << 20;

	/** Eight million characters of text may be held, and grow by doubling. */
	private static final long MOST = 64L << 20;

	private static final String HEAD = "<?xml version='1.0'?><methodCall><methodName>demo.sayHello</methodName><params><param>";

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
			text|<value>|more and more
			text of a type|<value><string>|more and more
			a number|<value><int>|1
			a date|<value><dateTime.iso8601>|20
			CDATA|<value><![CDATA[|]] >
			values|<value>|</value></param><param><value>
			arrays in arrays|<value>|<array><data><value>
			structs in structs|<value>|<struct><member><name>a</name><value>
			a struct with members|<value><struct>|<member><name>a</name><value/></member>
			a member's name|<value><struct><member><name>|a
			the name of an element|<|a
			the name of an attribute|<value |a
			an attribute|<value a="|a
			attributes|<value |a:b="" c="" d=""
			namespaces|<value |xmlns:a="b" xmlns:c="d"
			a comment|<!--|-
			comments|<value>|<!-- -->
			an instruction|<?|a
			an instruction's words|<?a |a
			references|<value>|&lt;
			an entity's name|<value>&|a
			a number of a character|<value>&#x|0
			bytes|<value><base64>|AAAA
			bytes that are none|<value><base64>|\u00E9
			blanks|' '|' '
			""")
	void readingTakesLittle(String what, String begin, String repeated) throws IOException {
		assertThat(allocatedBy(HEAD + begin, repeated)).as(what).isLessThan(MOST);
	}

	/** The declaration comes first, so that it is a document of its own. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
			the name of a document's type|<!DOCTYPE |a
			declarations|<!DOCTYPE x [|<!ENTITY a "b">
			a declaration|<!DOCTYPE x [<!ENTITY a "|a
			an encoding|<?xml version="1.0" encoding="|a
			blanks before|' '|' '
			a document of nothing but text|x|x
			""")
	void soDoesWhatComesBeforeIt(String what, String begin, String repeated) throws IOException {
		assertThat(allocatedBy(begin, repeated)).as(what).isLessThan(MOST);
	}

	private static long allocatedBy(String begin, String repeated) throws IOException {
		long before = allocated();
		try (InputStream document = document(begin, repeated)) {
			new RpcReader(RpcLimits.CALL).call(document, StandardCharsets.UTF_8).close();
		}
		catch (RpcFormatException ex) {
			assertThat(ex.getMessage()).hasSizeLessThan(200);
		}
		return allocated() - before;
	}

	private static InputStream document(String begin, String repeated) {
		byte[] block = repeated.repeat(Math.max(1, (64 << 10) / repeated.length())).getBytes(StandardCharsets.UTF_8);
		Stream<byte[]> blocks = Collections.nCopies(SIZE / block.length, block).stream();
		Iterator<InputStream> parts = Stream.concat(Stream.of(begin.getBytes(StandardCharsets.UTF_8)), blocks)
			.<InputStream>map(ByteArrayInputStream::new)
			.iterator();
		return new SequenceInputStream(new Enumeration<>() {

			@Override
			public boolean hasMoreElements() {
				return parts.hasNext();
			}

			@Override
			public InputStream nextElement() {
				return parts.next();
			}

		});
	}

	private static long allocated() {
		return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
	}

}
