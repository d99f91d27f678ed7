package blog.troppo.admin.personal;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Words;
import blog.troppo.admin.personal.PersonalRequest.Kind;
import blog.troppo.site.Screen;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code export-personal-data.php} and {@code erase-personal-data.php}. */
@Controller
@Screen(name = "personal-export", address = "export-personal-data.php", capability = "export_others_personal_data",
		under = "tools")
@Screen(name = "personal-erase", address = "erase-personal-data.php", capability = "erase_others_personal_data",
		under = "tools")
class PersonalController {

	private static final String PATH = "/wp-admin/{kind:export|erase}-personal-data.php";

	private final PersonalRequests requests;

	private final PersonalData data;

	private final PersonalArchive archive;

	private final PersonalErasure erasure;

	private final Users users;

	private final Settings settings;

	private final Words words;

	PersonalController(PersonalRequests requests, PersonalData data, PersonalArchive archive, PersonalErasure erasure,
			Users users, Settings settings, Words words) {
		this.requests = requests;
		this.data = data;
		this.archive = archive;
		this.erasure = erasure;
		this.users = users;
		this.settings = settings;
		this.words = words;
	}

	@GetMapping(path = PATH, params = "!download")
	ModelAndView show(@PathVariable String kind) {
		return view(kind(kind), "", "");
	}

	@PostMapping(path = PATH, params = "action=ask")
	Object ask(@PathVariable String kind, @RequestParam(defaultValue = "") String person,
			@RequestParam Map<String, String> sent, HttpServletRequest request) {
		Kind wished = kind(kind);
		String email = email(person.strip());
		if (email.isEmpty()) {
			return view(wished, person, this.words.say("personal.nobody"));
		}
		if (this.requests.isOpen(wished, email)) {
			return view(wished, person, this.words.say("personal.open", email));
		}
		this.requests.make(wished, email, sent.containsKey("mail"));
		Flash.say(request, this.words.say(sent.containsKey("mail") ? "personal.asked" : "personal.added", email));
		return "redirect:" + wished.page();
	}

	@PostMapping(path = PATH, params = "action=resend")
	String resend(@RequestParam long request, HttpServletRequest asked) {
		PersonalRequest found = find(request);
		if (!found.isPending()) {
			throw new InvalidException("request", this.words.say("personal.notpending"));
		}
		this.requests.ask(request);
		Flash.say(asked, this.words.say("personal.asked", found.email()));
		return "redirect:" + found.kind().page();
	}

	@PostMapping(path = PATH, params = "action=forget")
	Object forget(@RequestParam long request, @RequestParam(defaultValue = "") String confirmed,
			HttpServletRequest asked) {
		PersonalRequest found = find(request);
		if (!confirmed.equals("yes")) {
			return question(found, "forget");
		}
		this.requests.forget(request);
		Flash.say(asked, this.words.say("personal.forgotten", found.email()));
		return "redirect:" + found.kind().page();
	}

	@PostMapping(path = PATH, params = "action=erase")
	Object erase(@RequestParam long request, @RequestParam(defaultValue = "") String confirmed,
			HttpServletRequest asked) {
		PersonalRequest found = ready(request, Kind.ERASE);
		if (!confirmed.equals("yes")) {
			return question(found, "erase");
		}
		int comments = this.erasure.erase(found.email());
		this.requests.finish(request);
		Flash.say(asked, this.words.say("personal.erased", comments));
		return "redirect:" + found.kind().page();
	}

	@GetMapping(path = PATH, params = "download")
	void download(@RequestParam long download, HttpServletResponse response) throws IOException {
		PersonalRequest found = ready(download, Kind.EXPORT);
		response.setContentType("application/zip");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, private");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				"attachment; filename=\"wp-personal-data-file-" + found.id() + ".zip\"");
		this.archive.write(response.getOutputStream(), this.settings.get(SiteSettings.BLOGNAME), found.email(),
				this.data.of(found.email()));
		this.requests.finish(found.id());
	}

	private ModelAndView question(PersonalRequest request, String verb) {
		return new ModelAndView("admin/confirm")
			.addObject("question", this.words.say("personal." + verb + ".question", request.email()))
			.addObject("verb", this.words.say("personal." + verb))
			.addObject("action", request.kind().page() + "?action=" + verb)
			.addObject("back", request.kind().page())
			.addObject("fields", List.of(List.of("request", String.valueOf(request.id()))))
			.addObject("verdict", verb);
	}

	private ModelAndView view(Kind kind, String person, String error) {
		return new ModelAndView("admin/personal").addObject("kind", kind.key())
			.addObject("page", kind.page())
			.addObject("requests", this.requests.all(kind))
			.addObject("person", person)
			.addObject("error", error);
	}

	/** Of an address or a login; empty if that is nobody's. */
	private String email(String person) {
		return person.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") ? person
				: this.users.findByLogin(person).map(User::email).orElse("");
	}

	private PersonalRequest ready(long id, Kind kind) {
		PersonalRequest found = find(id);
		if (found.isPending() || found.kind() != kind) {
			throw new InvalidException("request", this.words.say("personal.notconfirmed"));
		}
		return found;
	}

	private PersonalRequest find(long id) {
		return this.requests.find(id).orElseThrow(() -> new NotFoundException(this.words.say("personal.missing")));
	}

	private static Kind kind(String name) {
		return name.equals("export") ? Kind.EXPORT : Kind.ERASE;
	}

}
