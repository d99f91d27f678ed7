package blog.troppo.formatting;

import org.jspecify.annotations.Nullable;

/**
 * An attribute of a tag: its name in lower case and its value with references decoded,
 * null if it was written without one.
 */
record HtmlAttribute(String name, @Nullable String value) {

	String valueOrEmpty() {
		return (this.value == null) ? "" : this.value;
	}

	/** The attribute as it is written into a tag. */
	String html() {
		return (this.value == null) ? this.name : this.name + "=\"" + encode(this.value) + '"';
	}

	/** Every character with a meaning of its own becomes a reference. */
	static String encode(String value) {
		TextBuilder out = new TextBuilder(value.length() + 16);
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			switch (c) {
				case '&' -> out.append("&amp;");
				case '<' -> out.append("&lt;");
				case '>' -> out.append("&gt;");
				case '"' -> out.append("&quot;");
				case '\'' -> out.append("&apos;");
				default -> out.append(c);
			}
		}
		return out.toString();
	}

}
