package blog.troppo.admin.blocks;

import java.awt.ComponentOrientation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import blog.troppo.support.AcceptedCodings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The editor's files as {@code src/main/editor/build} made them: named by their hash, so
 * that they may be kept for ever, and packed beforehand.
 */
@Component
class Bundle {

	private static final String FOLDER = "blog/troppo/admin/blocks/bundle/";

	private final JsonNode manifest = manifest();

	/**
	 * A file as it is sent.
	 *
	 * @param encoding how it is packed; empty if it is not
	 */
	record Packed(Resource content, String encoding) {
	}

	/** The name of the file that is the script or style sheet of this name. */
	String file(String entry) {
		return this.manifest.path(entry).asString();
	}

	/** A style sheet, in the direction of the language. */
	String sheet(String name, boolean fromRightToLeft) {
		return file(name + (fromRightToLeft ? "-rtl" : "") + ".css");
	}

	/**
	 * The scripts in their order: the words of a language, if there are any, stand before
	 * the editor.
	 */
	List<String> scripts(Locale locale) {
		return Stream.concat(words(locale).stream(), Stream.of("editor.js")).map(this::file).toList();
	}

	private Optional<String> words(Locale locale) {
		String script = isFromRightToLeft(locale) ? "words-rtl.js" : "words-" + locale.getLanguage() + ".js";
		return Optional.of(script).filter(this.manifest::has);
	}

	static boolean isFromRightToLeft(Locale locale) {
		return !ComponentOrientation.getOrientation(locale).isLeftToRight();
	}

	/** The hash of the script that the editor writes into the frames of its previews. */
	String measuring() {
		return file("measuring");
	}

	/** The scripts that the start cannot do without, besides the first. */
	List<String> parts() {
		return Stream.of(this.manifest.path("editor.js.parts").asString("").split(" "))
			.filter((name) -> !name.isEmpty())
			.toList();
	}

	/** The file in the best packing that is taken. */
	Optional<Packed> find(String name, String accepted) {
		AcceptedCodings codings = new AcceptedCodings(accepted);
		return Stream.of("br", "gzip", "")
			.filter((encoding) -> encoding.isEmpty() || codings.quality(encoding) > 0)
			.map((encoding) -> new Packed(new ClassPathResource(FOLDER + name + ending(encoding)), encoding))
			.filter((packed) -> packed.content().exists())
			.findFirst();
	}

	private static String ending(String encoding) {
		return switch (encoding) {
			case "br" -> ".br";
			case "gzip" -> ".gz";
			default -> "";
		};
	}

	private static JsonNode manifest() {
		try (InputStream in = new ClassPathResource(FOLDER + "manifest.json").getInputStream()) {
			return JsonMapper.shared().readTree(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The block editor's bundle is missing: build with Maven", ex);
		}
	}

}
