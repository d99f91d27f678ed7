package blog.troppo.formatting.block;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import blog.troppo.formatting.block.css.StyleRules;
import blog.troppo.formatting.block.json.HashedName;

/**
 * One page being made: the styles its blocks need in the head, the scripts they need, and
 * the counters behind generated names. Shared by everything rendered for that page.
 */
public final class BlockPage {

	private final StyleRules styles = new StyleRules();

	private final Set<String> scripts = new LinkedHashSet<>();

	private final Set<String> foot = new LinkedHashSet<>();

	private final Map<String, Integer> counters = new HashMap<>();

	private final Map<String, Object> answers = new HashMap<>();

	private final Set<String> rendering = new HashSet<>();

	/** How many texts are being rendered, one within another. */
	private int texts;

	/** The rules for the page's head. */
	public StyleRules styles() {
		return this.styles;
	}

	/** The names of the view scripts the page needs, such as core/image. */
	public Set<String> scripts() {
		return this.scripts;
	}

	/** Markup for the foot of the page, such as filters that styles refer to. */
	public String foot() {
		return String.join("", this.foot);
	}

	public void addToFoot(String html) {
		this.foot.add(html);
	}

	/** How often this has been asked for on this page, from 1. */
	public int next(String counter) {
		return this.counters.merge(counter, 1, Integer::sum);
	}

	/** A name that no other part of the page has, as {@code wp_unique_id} counts. */
	public String unique(String prefix) {
		return prefix + next("wp_unique_id");
	}

	/** Renders the blocks of a text whose filters follow. */
	public String inText(Supplier<String> rendering) {
		this.texts++;
		try {
			return rendering.get();
		}
		finally {
			this.texts--;
		}
	}

	/**
	 * Whether the filters of a text will say when its pictures load: while they run,
	 * WordPress's blocks leave it to them.
	 */
	public boolean isInText() {
		return this.texts > 0;
	}

	/** An id for scripts that is on this page only once. */
	public String uniqueId() {
		return HashedName.md5("id" + next("unique-id")).substring(0, 13);
	}

	/** Forgets the last answer of {@link #next}. */
	public void takeBack(String counter) {
		this.counters.merge(counter, -1, Integer::sum);
	}

	/** The answer to a question of this page, asked only once. */
	public <T> T once(String question, Class<T> type, Supplier<T> answer) {
		return type.cast(this.answers.computeIfAbsent(question, (key) -> answer.get()));
	}

	/**
	 * Marks something as being rendered.
	 * @return false when it is already, so that it would contain itself
	 */
	public boolean enter(String what) {
		return this.rendering.add(what);
	}

	public void leave(String what) {
		this.rendering.remove(what);
	}

}
