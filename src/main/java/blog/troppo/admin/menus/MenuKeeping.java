package blog.troppo.admin.menus;

import java.util.List;
import java.util.Optional;

import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermAuthoring;
import blog.troppo.content.TermChange;
import blog.troppo.content.Terms;
import blog.troppo.theme.MenuAuthoring;
import blog.troppo.theme.MenuPlaces;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, saves and deletes menus; each whole or not at all. */
@Component
@Transactional
class MenuKeeping {

	private final Terms terms;

	private final TermAuthoring authoring;

	private final MenuAuthoring entries;

	private final MenuPlaces places;

	MenuKeeping(Terms terms, TermAuthoring authoring, MenuAuthoring entries, MenuPlaces places) {
		this.terms = terms;
		this.authoring = authoring;
		this.entries = entries;
		this.places = places;
	}

	@Transactional(readOnly = true)
	public List<Term> all() {
		return this.terms.findAllByTaxonomy(Taxonomy.NAV_MENU.name());
	}

	@Transactional(readOnly = true)
	public Optional<Term> find(long id) {
		return this.terms.findById(id).filter((term) -> term.taxonomy().equals(Taxonomy.NAV_MENU));
	}

	/** Whether another menu has this name. */
	@Transactional(readOnly = true)
	public boolean isTaken(String name, long menu) {
		return this.terms.findAllByTaxonomyAndName(Taxonomy.NAV_MENU.name(), name)
			.stream()
			.anyMatch((other) -> other.id() != menu);
	}

	Term make(String name) {
		return this.authoring.create(Taxonomy.NAV_MENU, TermChange.named(name));
	}

	void save(Term menu, MenuForm form, Viewer writer) {
		if (!menu.name().equals(form.name())) {
			this.authoring.update(menu.id(), TermChange.named(form.name()).slug(""));
		}
		this.entries.describe(menu.id(), form.words(), writer);
		this.entries.arrange(menu.id(), form.outline(), writer);
		if (!this.places.of(menu.id()).equals(form.places())) {
			this.places.put(menu.id(), form.places().stream().filter(this.places.labels()::containsKey).toList());
		}
		if (this.places.isExtended(menu.id()) != form.growing()) {
			this.places.extend(menu.id(), form.growing());
		}
	}

	/** With all of its entries, and out of the places where it stood. */
	void delete(Term menu) {
		this.entries.deleteAll(menu.id());
		this.places.put(menu.id(), List.of());
		this.places.extend(menu.id(), false);
		this.authoring.delete(menu.id());
	}

}
