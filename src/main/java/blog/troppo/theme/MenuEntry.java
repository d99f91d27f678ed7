package blog.troppo.theme;

import blog.troppo.theme.MenuAuthoring.Words;

/**
 * An entry of a menu, as its owner looks after it.
 *
 * @param depth 0 is the top
 * @param title the owner's words; empty for those of what it leads to
 * @param type {@code post_type}, {@code taxonomy} or {@code custom}
 * @param object the post's type or the taxonomy
 * @param leadsTo the name of what it leads to; empty for an own link, and if it is gone
 * @param hint shown when the pointer rests on it
 */
public record MenuEntry(long id, int depth, String title, String type, String object, long objectId, String leadsTo,
		String url, String hint, String description, String classes, String relation, boolean newTab) {

	public Words words() {
		return new Words(this.title, this.url, this.hint, this.description, this.classes, this.relation, this.newTab);
	}

	/** The same with other words, at another depth. */
	public MenuEntry saying(Words words, int depth) {
		return new MenuEntry(this.id, depth, words.title(), this.type, this.object, this.objectId, this.leadsTo,
				words.url(), words.hint(), words.description(), words.classes(), words.relation(), words.newTab());
	}

	public boolean isOwnLink() {
		return this.type.equals("custom");
	}

	/** Whether what it leads to is gone. */
	public boolean isLost() {
		return !isOwnLink() && !this.type.equals("post_type_archive") && this.leadsTo.isEmpty();
	}

	public String label() {
		return this.title.isBlank() ? this.leadsTo : this.title;
	}

}
