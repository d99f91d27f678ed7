package blog.troppo.admin.terms;

import java.util.List;

import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Listing;
import blog.troppo.admin.frame.Words;
import blog.troppo.admin.terms.TermList.Asked;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermCapabilities.Action;
import blog.troppo.formatting.Escape;
import blog.troppo.site.Screen;
import blog.troppo.site.Section;
import blog.troppo.support.InvalidException;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tables of categories, tags and link categories: {@code edit-tags.php}. */
@Controller
@Screen(name = "categories", address = "edit-tags.php?taxonomy=category", capability = "manage_categories",
		section = Section.WRITING, place = 4)
@Screen(name = "tags", address = "edit-tags.php?taxonomy=post_tag", capability = "manage_categories",
		section = Section.WRITING, place = 5)
@Screen(name = "terms", address = "edit-tags.php", capability = "manage_categories", under = "tags")
@Screen(name = "link-categories", address = "edit-tags.php?taxonomy=link_category", capability = "manage_links",
		section = Section.WRITING, place = 6)
class TermsController {

	private final TermList list;

	private final Filing filing;

	private final Words words;

	TermsController(TermList list, Filing filing, Words words) {
		this.list = list;
		this.filing = filing;
		this.words = words;
	}

	@GetMapping(path = "/wp-admin/edit-tags.php", params = "action!=edit")
	ModelAndView show(@RequestParam(defaultValue = "post_tag") String taxonomy,
			@RequestParam(name = "s", defaultValue = "") String search,
			@RequestParam(name = "orderby", defaultValue = "") String order,
			@RequestParam(name = "order", defaultValue = "") String way, @RequestParam(defaultValue = "1") int paged,
			Viewer viewer) {
		return page(new Asked(Filing.taxonomy(taxonomy, viewer), search.strip(), order, way, Math.max(1, paged)),
				TermForm.EMPTY, null);
	}

	@GetMapping(path = "/wp-admin/edit-tags.php", params = "action=edit")
	String edit(@RequestParam("tag_ID") long id, Viewer viewer) {
		Term term = this.filing.find(id, Action.EDIT, viewer);
		return "redirect:term.php?taxonomy=" + term.taxonomy().name() + "&tag_ID=" + id;
	}

	@PostMapping(path = "/wp-admin/edit-tags.php", params = "action=add-tag")
	Object add(@RequestParam String taxonomy, TermForm form, Viewer viewer, HttpServletRequest request) {
		Taxonomy kept = Filing.taxonomy(taxonomy, viewer);
		try {
			Term term = this.filing.create(kept, form);
			Flash.say(request, this.words.say("terms.added", Escape.decode(term.name())));
			return "redirect:" + address(kept);
		}
		catch (InvalidException ex) {
			return page(new Asked(kept, "", "", "", 1), form, ex);
		}
	}

	/** One verb on all that are ticked; deleting and merging are asked first. */
	@PostMapping(path = "/wp-admin/edit-tags.php", params = "verdict")
	Object dispose(@RequestParam String verdict, @RequestParam String taxonomy,
			@RequestParam(defaultValue = "0") long only,
			@RequestParam(name = "tag", defaultValue = "") List<Long> ticked,
			@RequestParam(defaultValue = "0") long into, @RequestParam(defaultValue = "") String confirmed,
			@Nullable String back, Viewer viewer, HttpServletRequest request) {
		Taxonomy kept = Filing.taxonomy(taxonomy, viewer);
		List<Long> ids = Listing.chosen(only, ticked);
		if (ids.isEmpty()) {
			Flash.say(request, this.words.say("table.nothingticked"));
			return Listing.back(back, address(kept));
		}
		boolean merge = verdict.equals("merge");
		if (merge && into == 0) {
			Flash.say(request, this.words.say("terms.nomerge"));
			return Listing.back(back, address(kept));
		}
		if (!confirmed.equals("yes")) {
			return confirm(merge ? "merge" : "delete", ids, into, (back != null) ? back : address(kept), kept, viewer);
		}
		int done = merge ? this.filing.merge(ids, into, viewer) : this.filing.delete(ids, viewer);
		Flash.say(request, this.words.say(merge ? "terms.done.merge" : "terms.done.delete", done));
		return Listing.back(back, address(kept));
	}

	private ModelAndView confirm(String verb, List<Long> ids, long into, String back, Taxonomy taxonomy,
			Viewer viewer) {
		String name = Escape.decode(this.filing.find(ids.getFirst(), Action.DELETE, viewer).name());
		String target = (into > 0) ? Escape.decode(this.filing.find(into, Action.EDIT, viewer).name()) : "";
		List<List<String>> fields = new java.util.ArrayList<>(
				ids.stream().map((id) -> List.of("tag", String.valueOf(id))).toList());
		fields.add(List.of("into", String.valueOf(into)));
		fields.add(List.of("taxonomy", taxonomy.name()));
		return new ModelAndView("admin/confirm")
			.addObject("question", this.words.say("terms." + verb + ".question", ids.size(), name, target))
			.addObject("verb", this.words.say("terms." + verb))
			.addObject("action", "edit-tags.php")
			.addObject("back", back)
			.addObject("fields", fields)
			.addObject("verdict", verb);
	}

	private ModelAndView page(Asked asked, TermForm form, @Nullable InvalidException wrong) {
		Taxonomy taxonomy = asked.taxonomy();
		ModelAndView page = new ModelAndView("admin/terms").addObject("list", this.list.find(asked))
			.addObject("taxonomy", taxonomy.name())
			.addObject("nested", taxonomy.hierarchical())
			.addObject("filtered", asked.isFiltered())
			.addObject("above", this.list.above(taxonomy, 0))
			.addObject("targets", this.list.all(taxonomy))
			.addObject("default", taxonomy.equals(Taxonomy.CATEGORY) ? this.list.defaultName() : "")
			.addObject("form", form);
		page.getModel().put("error", (wrong != null) ? wrong(this.words, wrong) : null);
		return page;
	}

	/** Why a term is not taken, in the viewer's language where there are words for it. */
	static String wrong(Words words, InvalidException wrong) {
		return words.find("terms.wrong." + wrong.code()).orElse(words.of(wrong));
	}

	static String address(Taxonomy taxonomy) {
		return "edit-tags.php?taxonomy=" + taxonomy.name();
	}

}
