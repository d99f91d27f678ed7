package blog.troppo.admin.terms;

import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Listing;
import blog.troppo.admin.frame.Words;
import blog.troppo.content.Permalinks;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermCapabilities.Action;
import blog.troppo.formatting.Escape;
import blog.troppo.site.Screen;
import blog.troppo.support.InvalidException;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One term: {@code term.php}. */
@Controller
@Screen(name = "term", address = "term.php", capability = "manage_categories", under = "tags")
@Screen(name = "category", address = "term.php?taxonomy=category", capability = "manage_categories",
		under = "categories")
@Screen(name = "link-category", address = "term.php?taxonomy=link_category", capability = "manage_links",
		under = "link-categories")
class TermController {

	private final TermList list;

	private final Filing filing;

	private final Permalinks permalinks;

	private final Words words;

	TermController(TermList list, Filing filing, Permalinks permalinks, Words words) {
		this.list = list;
		this.filing = filing;
		this.permalinks = permalinks;
		this.words = words;
	}

	@GetMapping("/wp-admin/term.php")
	ModelAndView edit(@RequestParam("tag_ID") long id, Viewer viewer) {
		Term term = this.filing.find(id, Action.EDIT, viewer);
		return page(term, TermForm.of(term), null);
	}

	@PostMapping("/wp-admin/term.php")
	Object save(@RequestParam("tag_ID") long id, TermForm form, Viewer viewer, HttpServletRequest request) {
		Term term = this.filing.find(id, Action.EDIT, viewer);
		try {
			String name = Escape.decode(this.filing.update(id, form, viewer).name());
			Flash.say(request, this.words.say("terms.saved", name));
			return "redirect:" + TermsController.address(term.taxonomy());
		}
		catch (InvalidException ex) {
			return page(term, form, ex);
		}
	}

	/** Name and slug alone, for the row of the table. */
	@GetMapping(path = "/wp-admin/term.php", params = "edit=one")
	ModelAndView editQuickly(@RequestParam("tag_ID") long id, @Nullable String back, Viewer viewer) {
		Term term = this.filing.find(id, Action.EDIT, viewer);
		return quick(term, TermForm.of(term), back, null);
	}

	@PostMapping(path = "/wp-admin/term.php", params = "edit=one")
	Object saveQuickly(@RequestParam("tag_ID") long id, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String slug, @Nullable String back, Viewer viewer,
			HttpServletRequest request) {
		Term term = this.filing.find(id, Action.EDIT, viewer);
		TermForm form = new TermForm(name, slug, null, null);
		try {
			String saved = Escape.decode(this.filing.update(id, form, viewer).name());
			Flash.say(request, this.words.say("terms.saved", saved));
			return Listing.back(back, TermsController.address(term.taxonomy()));
		}
		catch (InvalidException ex) {
			return quick(term, form, back, TermsController.wrong(this.words, ex));
		}
	}

	private static ModelAndView quick(Term term, TermForm form, @Nullable String back, @Nullable String error) {
		ModelAndView page = new ModelAndView("admin/quick-term").addObject("id", term.id())
			.addObject("taxonomy", term.taxonomy().name())
			.addObject("back", (back != null) ? back : TermsController.address(term.taxonomy()))
			.addObject("form", form);
		page.getModel().put("error", error);
		return page;
	}

	private ModelAndView page(Term term, TermForm form, @Nullable InvalidException wrong) {
		Taxonomy taxonomy = term.taxonomy();
		ModelAndView page = new ModelAndView("admin/term").addObject("id", term.id())
			.addObject("taxonomy", taxonomy.name())
			.addObject("nested", taxonomy.hierarchical())
			.addObject("above", this.list.above(taxonomy, term.id()))
			.addObject("address", taxonomy.isPublic() ? this.permalinks.of(term) : "")
			.addObject("form", form);
		page.getModel().put("error", (wrong != null) ? TermsController.wrong(this.words, wrong) : null);
		return page;
	}

}
