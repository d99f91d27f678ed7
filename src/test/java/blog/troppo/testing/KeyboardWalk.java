package blog.troppo.testing;

import java.util.List;
import java.util.Objects;

import org.openqa.selenium.Keys;

/**
 * Goes through a page with the tab key, from where the focus is to the end, and tells
 * what somebody without a mouse stumbles over: a place that is not seen, that has no name
 * or no ring, that comes out of turn, that holds fast, or that is never reached.
 */
public final class KeyboardWalk {

	private static final int STEP = 20;

	private static final int PATIENCE = 15;

	/** Looks at each place when the key is let go: then the page has scrolled to it. */
	private static final String WATCH = """
			(() => {
				const PLACES = 'a[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls],'
					+ ' video[controls], [tabindex]:not([tabindex^="-"]), [contenteditable=true]';
				const isSeen = (place) => place.checkVisibility({ visibilityProperty: true }) && !place.closest('[inert]');
				const group = (radio) => [...document.getElementsByName(radio.name)].filter((other) => other.form === radio.form);
				const isFirst = (place) => place.type !== 'radio' || place.checked
					|| !group(place).some((radio) => radio.checked) && group(place)[0] === place;
				const isAfter = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
				const told = (place) => place.cloneNode().outerHTML.slice(0, 160);
				const name = (place) => [place.getAttribute('aria-label'), ...(place.getAttribute('aria-labelledby') ?? '').split(' ')
					.map((id) => document.getElementById(id)?.textContent), ...[...place.labels ?? []].map((label) => label.textContent),
					place.matches('select, textarea') ? '' : place.textContent, place.matches('[type=submit], [type=button]') ? place.value : '',
					...[...place.querySelectorAll('img[alt]')].map((img) => img.alt), place.title].find((text) => text?.trim()) ?? '';
				const isCovered = (place) => ![...place.getClientRects()].some((box) =>
					[[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]].some(([across, down]) => {
						const top = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down);
						return top && (place.contains(top) || top.contains(place));
					}));
				const ring = (place) => {
					const style = getComputedStyle(place);
					return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
				};
				const wrongWith = (place) => {
					const box = place.getBoundingClientRect();
					return [
						[box.width < 1 || box.height < 1 || !place.checkVisibility({ opacityProperty: true, visibilityProperty: true }), 'is not seen'],
						[box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth, 'is off the screen'],
						[isCovered(place), 'is covered'],
						[!ring(place), 'has no ring'],
						[place.matches(PLACES) && !name(place), 'has no name'],
						[place.tabIndex > 0, 'has a turn of its own'],
						[place.closest('[aria-hidden=true]'), 'is hidden from who listens'],
					].filter(([wrong]) => wrong).map(([, what]) => told(place) + ' ' + what);
				};
				const start = document.activeElement;
				const all = [...document.querySelectorAll(PLACES)].filter((place) => place !== start && place.tabIndex >= 0 && !place.disabled && isSeen(place)
					&& isFirst(place) && (start === document.body || isAfter(start, place)));
				const walk = window.walk = { seen: [], wrong: [], done: all.length === 0 };
				walk.end = () => [...walk.wrong, ...all.filter((place) => !walk.seen.includes(place)).map((place) => told(place) + ' is never reached')];
				document.addEventListener('keyup', (event) => {
					const place = document.activeElement;
					const last = walk.seen.at(-1);
					if (event.key !== 'Tab' || walk.done || place === last) {
						return;
					}
					if (place === document.body || !isAfter(last ?? start, place)) {
						walk.done = true;
						if (!all.every((other) => walk.seen.includes(other))) {
							walk.wrong.push(`${told(place)} comes after ${last ? told(last) : 'nothing'}`);
						}
						return;
					}
					walk.seen.push(place);
					walk.wrong.push(...wrongWith(place));
				}, true);
				return all.length;
			})()""";

	private KeyboardWalk() {
	}

	/** What is wrong; nothing, if all is well. */
	public static List<String> from(Browser browser) {
		browser.value(WATCH);
		long before = -1;
		for (int held = 0; held < PATIENCE && !is(browser, "walk.done");) {
			browser.press(Keys.TAB.toString().repeat(STEP));
			long now = ((Number) value(browser, "walk.seen.length")).longValue();
			held = (now == before) ? held + 1 : 0;
			before = now;
		}
		if (!is(browser, "walk.done")) {
			return List.of(value(browser, "document.activeElement.outerHTML.slice(0, 160)") + " holds fast");
		}
		return ((List<?>) value(browser, "walk.end()")).stream().map(String::valueOf).toList();
	}

	private static boolean is(Browser browser, String expression) {
		return Boolean.TRUE.equals(browser.value(expression));
	}

	private static Object value(Browser browser, String expression) {
		return Objects.requireNonNull(browser.value(expression));
	}

}
