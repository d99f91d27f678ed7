package blog.troppo.xmlrpc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.content.Term;
import blog.troppo.rpc.RpcValue;
import blog.troppo.support.Meta;
import org.jspecify.annotations.Nullable;

/** Terms and what is noted about things, as {@code wp.*} tells them. */
final class TermStructs {

	private TermStructs() {
	}

	static RpcValue term(Term term) {
		Map<String, @Nullable Object> struct = new LinkedHashMap<>();
		struct.put("term_id", String.valueOf(term.id()));
		struct.put("name", term.name());
		struct.put("slug", term.slug());
		struct.put("term_group", "0");
		struct.put("term_taxonomy_id", String.valueOf(term.id()));
		struct.put("taxonomy", term.taxonomy().name());
		struct.put("description", term.description());
		struct.put("parent", String.valueOf(term.parentId().orElse(0L)));
		struct.put("count", term.postCount());
		struct.put("filter", "raw");
		struct.put("custom_fields", customFields(term.metaEntries()));
		return RpcValue.of(struct);
	}

	/** What begins with {@code _} is the engine's own. */
	static RpcValue customFields(List<Meta> entries) {
		return RpcValue.of(entries.stream()
			.filter((entry) -> !isProtected(entry.name()))
			.map((entry) -> Map.of("id", String.valueOf(entry.id()), "key", entry.name(), "value", entry.value()))
			.toList());
	}

	static boolean isProtected(String name) {
		return name.startsWith("_");
	}

}
