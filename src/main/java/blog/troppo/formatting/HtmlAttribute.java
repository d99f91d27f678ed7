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
		return (this.value == null) ? this.name : this.name + "=\"" + References.encode(this.value) + '"';
	}

}
