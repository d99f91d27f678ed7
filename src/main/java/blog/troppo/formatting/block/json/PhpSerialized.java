package blog.troppo.formatting.block.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Values as PHP's serialize writes them, since some class names are hashes of that.
 */
public final class PhpSerialized {

	private PhpSerialized() {
	}

	public static String write(@Nullable Object value) {
		StringBuilder text = new StringBuilder();
		write(text, value);
		return text.toString();
	}

	private static void write(StringBuilder text, @Nullable Object value) {
		switch (value) {
			case null -> text.append("N;");
			case Boolean flag -> text.append("b:").append(flag ? 1 : 0).append(';');
			case Double number -> text.append("d:").append(BlockJson.number(number).replace('e', 'E')).append(';');
			case Number number -> text.append("i:").append(number).append(';');
			case List<?> list -> {
				text.append("a:").append(list.size()).append(":{");
				for (int i = 0; i < list.size(); i++) {
					write(text, i);
					write(text, list.get(i));
				}
				text.append('}');
			}
			case Map<?, ?> map -> {
				text.append("a:").append(map.size()).append(":{");
				map.forEach((key, each) -> {
					write(text, key);
					write(text, each);
				});
				text.append('}');
			}
			default -> {
				String string = String.valueOf(value);
				text.append("s:")
					.append(string.getBytes(StandardCharsets.UTF_8).length)
					.append(":\"")
					.append(string)
					.append("\";");
			}
		}
	}

}
