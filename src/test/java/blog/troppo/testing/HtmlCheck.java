package blog.troppo.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** Whether a page is HTML as the standard has it, by the validator of nu.validator. */
public final class HtmlCheck {

	private HtmlCheck() {
	}

	/**
	 * What is wrong with a page, each as the validator says it; nothing for a good one.
	 */
	public static List<String> errors(String html) {
		EmbeddedValidator validator = new EmbeddedValidator();
		validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
		try {
			String said = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
			return said.lines().filter((line) -> line.contains(": error")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SAXException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
