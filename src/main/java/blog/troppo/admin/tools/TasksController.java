package blog.troppo.admin.tools;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Words;
import blog.troppo.site.QueuedTasks;
import blog.troppo.site.Screen;
import blog.troppo.support.SiteClock;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits to be done and what failed: {@code tools.php?page=tasks}. */
@Controller
@Screen(name = "tasks", address = "tools.php?page=tasks", capability = "manage_options", under = "tools")
class TasksController {

	private static final String PAGE = "tools.php?page=tasks";

	private static final int MOST = 200;

	private final QueuedTasks tasks;

	private final SiteClock site;

	private final Clock clock;

	private final Words words;

	TasksController(QueuedTasks tasks, SiteClock site, Clock clock, Words words) {
		this.tasks = tasks;
		this.site = site;
		this.clock = clock;
		this.words = words;
	}

	/**
	 * A task in the table.
	 *
	 * @param what it does, in words; its name where there are none
	 * @param due by the site's clock
	 * @param why it failed the last time, where that is known
	 */
	record Row(String name, String instance, String what, LocalDateTime due, boolean late, boolean running,
			int failures, @Nullable LocalDateTime failed, @Nullable String why, @Nullable LocalDateTime succeeded,
			boolean recurring) {
	}

	@GetMapping(path = "/wp-admin/tools.php", params = "page=tasks")
	ModelAndView show() {
		List<Row> rows = this.tasks.find(MOST).stream().map(this::row).toList();
		long waiting = this.tasks.counts().stream().mapToLong(QueuedTasks.Count::tasks).sum();
		return new ModelAndView("admin/tasks")
			.addObject("once", rows.stream().filter((row) -> !row.recurring()).toList())
			.addObject("recurring", rows.stream().filter(Row::recurring).toList())
			.addObject("waiting", waiting)
			.addObject("failing", this.tasks.counts().stream().mapToLong(QueuedTasks.Count::failing).sum());
	}

	@PostMapping(path = "/wp-admin/tools.php", params = "page=tasks")
	String hurry(@RequestParam String task, @RequestParam String instance, HttpServletRequest request) {
		boolean found = this.tasks.hurry(task, instance);
		Flash.say(request, this.words.say(found ? "tasks.hurried" : "tasks.gone"));
		return "redirect:" + PAGE;
	}

	private Row row(QueuedTasks.Entry entry) {
		return new Row(entry.name(), entry.instance(),
				this.words.find("tasks.name." + entry.name()).orElse(entry.name()), local(entry.due()),
				entry.due().isBefore(this.clock.instant()), entry.running(), entry.failures(),
				(entry.lastFailure() != null) ? local(entry.lastFailure()) : null,
				(entry.failure() != null) ? this.words.of(entry.failure()) : null,
				(entry.lastSuccess() != null) ? local(entry.lastSuccess()) : null, entry.recurring());
	}

	private LocalDateTime local(Instant instant) {
		return this.site.toLocal(instant);
	}

}
