package blog.troppo.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * Whether a page is HTML as the standard has it, by the validator of nu.validator. Its
 * schemas are read once, which takes longer than to check a page.
 */
public final class HtmlCheck {

	/** The schemas are nested deeper than the stack of a usual thread allows. */
	private static final long STACK = 16 << 20;

	private static final ExecutorService ONE_BY_ONE = Executors.newSingleThreadExecutor((work) -> {
		Thread thread = new Thread(null, work, "html-check", STACK);
		thread.setDaemon(true);
		return thread;
	});

	private static @Nullable SimpleDocumentValidator validator;

	private HtmlCheck() {
	}

	/**
	 * What is wrong with a page, each with its line and column; nothing for a good one.
	 */
	public static List<String> errors(String html) {
		try {
			return ONE_BY_ONE.submit(() -> check(html)).get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> check(String html) throws Exception {
		if (validator == null) {
			validator = new SimpleDocumentValidator(true, false, true);
			validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new SystemErrErrorHandler());
		}
		Errors errors = new Errors();
		validator.setUpValidatorAndParsers(errors, false, false);
		validator
			.checkHtmlInputSource(new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
		return errors.found;
	}

	/** Hears them. */
	private static final class Errors implements ErrorHandler {

		private final List<String> found = new ArrayList<>();

		@Override
		public void warning(SAXParseException warning) {
		}

		@Override
		public void error(SAXParseException error) {
			this.found.add(error.getLineNumber() + "." + error.getColumnNumber() + ": " + error.getMessage());
		}

		@Override
		public void fatalError(SAXParseException error) {
			error(error);
		}

	}

}
