package blog.troppo.rest.design;

import blog.troppo.content.PostType;
import blog.troppo.rest.server.Contract;

/** Templates of whole pages, and parts that stand in several of them. */
enum TemplateKind {

	PAGE("wp_template", "templates", "template-lookup"),

	PART("wp_template_part", "template-parts", "template-part-lookup");

	private static final String ID = "([^\\/:<>\\*\\?\"\\|]+(?:\\/[^\\/:<>\\*\\?\"\\|]+)?)[\\/\\w%-]+)";

	private final PostType type;

	private final String base;

	private final Contract contract;

	private final Contract lookup;

	TemplateKind(String type, String base, String lookup) {
		this.type = PostType.named(type);
		this.base = base;
		this.contract = Contract.of(type);
		this.lookup = Contract.of(lookup);
	}

	PostType type() {
		return this.type;
	}

	String route() {
		return "/wp/v2/" + this.base;
	}

	/** One of them: its theme, two slashes, its slug. */
	String oneRoute(String parameter) {
		return route() + "/(?P<" + parameter + ">" + ID;
	}

	Contract contract() {
		return this.contract;
	}

	Contract lookup() {
		return this.lookup;
	}

}
