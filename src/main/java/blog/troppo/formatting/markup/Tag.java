package blog.troppo.formatting.markup;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A tag and where it stands: {@code end} is the place after its {@code >}.
 */
record Tag(String name, boolean closer, int start, int nameEnd, int end, List<TagAttribute> attributes) {

	@Nullable TagAttribute attribute(String wanted) {
		for (TagAttribute attribute : this.attributes) {
			if (attribute.name().equalsIgnoreCase(wanted)) {
				return attribute;
			}
		}
		return null;
	}

}
