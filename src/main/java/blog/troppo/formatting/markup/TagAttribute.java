package blog.troppo.formatting.markup;

/**
 * Where an attribute of a tag stands in the document. An attribute without a value has
 * {@code valueStart} -1.
 */
record TagAttribute(String name, int start, int end, int valueStart, int valueEnd) {

	boolean hasValue() {
		return this.valueStart >= 0;
	}

	String rawValue(CharSequence html) {
		return hasValue() ? html.subSequence(this.valueStart, this.valueEnd).toString() : "";
	}

}
