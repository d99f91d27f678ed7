package blog.troppo.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;

/**
 * Chromium without a window, one for a whole test run: for what only a browser can tell,
 * such as contrast, focus and what sticks out of a small screen. Tests are skipped on a
 * machine without it (Debian: {@code chromium} and {@code chromium-driver}; with
 * {@code chromium-headless-shell}, which has no part for windows, they take a quarter
 * less time).
 */
public final class Browser {

	private static final List<Path> PROGRAMS = paths("TROPPO_CHROMIUM", "/usr/bin/chromium-headless-shell",
			"/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

	private static final List<Path> DRIVERS = paths("TROPPO_CHROMEDRIVER", "/usr/bin/chromedriver",
			"/usr/lib/chromium/chromedriver");

	/** What WCAG 2.2 asks for up to AA, and what axe recommends besides. */
	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	/**
	 * Pages come and go too fast for their scripts to earn back what optimising them
	 * takes.
	 */
	private static final String SCRIPTS_OF_SHORT_LIFE = "--js-flags=--no-opt --no-maglev --single-threaded-gc";

	/** Words as wide as on the screens of phones, wherever the tests run. */
	private static final String NO_HINTING = "--font-render-hinting=none";

	private static final String PAINTED = "performance.getEntriesByType('paint').length > 0";

	private static @Nullable Browser shared;

	private final ChromeDriver driver;

	private final Axe axe;

	private Browser(Path program, Path driver) {
		ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build();
		this.driver = new ChromeDriver(service,
				new ChromeOptions().setBinary(program.toFile())
					.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
							"--disable-background-networking", "--disable-component-update", "--disable-sync",
							"--hide-scrollbars", "--renderer-process-limit=1", NO_HINTING, SCRIPTS_OF_SHORT_LIFE));
		this.driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
		this.axe = new Axe(this.driver);
		Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this.driver::quit));
	}

	/** The browser of this test run, as a reader on a desk who likes light pages. */
	public static synchronized Browser open() {
		Path program = PROGRAMS.stream().filter(Files::isExecutable).findFirst().orElse(null);
		Path driver = DRIVERS.stream().filter(Files::isExecutable).findFirst().orElse(null);
		Assumptions.assumeTrue(program != null && driver != null, "Chromium and its driver are installed");
		if (shared == null && program != null && driver != null) {
			shared = new Browser(program, driver);
		}
		Browser browser = Objects.requireNonNull(shared);
		return browser.wide(1280).light().withScripts(true);
	}

	private static List<Path> paths(String variable, String... usual) {
		return Stream.concat(Stream.ofNullable(System.getenv(variable)), Stream.of(usual)).map(Path::of).toList();
	}

	/** As wide as a screen of so many pixels; a phone below 500. */
	public Browser wide(int pixels) {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 500));
		return this;
	}

	public Browser light() {
		return media("", "light");
	}

	public Browser dark() {
		return media("", "dark");
	}

	/** As on paper. */
	public Browser printed() {
		return media("print", "light");
	}

	private Browser media(String medium, String scheme) {
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme),
						Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
		return this;
	}

	public Browser withScripts(boolean scripts) {
		this.driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
		return this;
	}

	/**
	 * Until all is there that the page asks for: of an address again, the driver may say
	 * so early.
	 */
	public Browser visit(String url) {
		this.driver.get(url);
		await("document.readyState === 'complete'");
		return this;
	}

	public String url() {
		return String.valueOf(this.driver.getCurrentUrl());
	}

	/**
	 * The value of a JavaScript expression; what is given besides is {@code arguments}.
	 */
	public @Nullable Object value(String expression, Object... given) {
		return this.driver.executeScript("return " + expression, given);
	}

	public List<WebElement> all(String selector) {
		return this.driver.findElements(By.cssSelector(selector));
	}

	public WebElement one(String selector) {
		return this.driver.findElement(By.cssSelector(selector));
	}

	/** Once the page is seen: until then Chromium takes no keys. */
	public Browser press(CharSequence... keys) {
		await(PAINTED);
		new Actions(this.driver).sendKeys(keys).perform();
		return this;
	}

	private void await(String condition) {
		Awaitility.await()
			.pollDelay(Duration.ZERO)
			.atMost(Duration.ofSeconds(10))
			.until(() -> value(condition), Boolean.TRUE::equals);
	}

	/** Keys while another is held down. */
	public Browser pressWith(Keys held, CharSequence... keys) {
		await(PAINTED);
		new Actions(this.driver).keyDown(held).sendKeys(keys).keyUp(held).perform();
		return this;
	}

	/**
	 * From here on, what is looked for is looked for in this frame, or in one within it.
	 */
	public Browser within(String... frames) {
		this.driver.switchTo().defaultContent();
		for (String frame : frames) {
			this.driver.switchTo().frame(one(frame));
		}
		return this;
	}

	/** Out of all frames. */
	public Browser outside() {
		this.driver.switchTo().defaultContent();
		return this;
	}

	/** A click at this place, whatever lies over the element. */
	public Browser clickAt(WebElement element) {
		new Actions(this.driver).moveToElement(element).click().perform();
		return this;
	}

	/** Presses the mouse so far from the element's middle, and lets it go elsewhere. */
	public Browser drag(WebElement element, int right, int down, int farRight, int farDown) {
		new Actions(this.driver).moveToElement(element, right, down)
			.clickAndHold()
			.moveByOffset(farRight, farDown)
			.release()
			.perform();
		return this;
	}

	/** The next place that the tab key leads to. */
	public WebElement tab() {
		press(Keys.TAB);
		return this.driver.switchTo().activeElement();
	}

	/** What hinders people who read otherwise, by axe: rule, then the elements. */
	public List<String> hindrances() {
		return this.axe.byTags(RULES);
	}

	/**
	 * The words within these elements that stand out too little from their ground.
	 * @param exceptions elements that are not looked at
	 */
	public List<String> unreadable(String selector, String... exceptions) {
		return this.axe.byRule("color-contrast", selector, exceptions);
	}

	/** Who somebody is here, to be taken up again by {@link #being}. */
	public Set<Cookie> cookies() {
		return this.driver.manage().getCookies();
	}

	/** As the one who had these cookies, in all tabs. */
	public Browser being(Set<Cookie> cookies) {
		forgetful();
		cookies.forEach(this.driver.manage()::addCookie);
		return this;
	}

	/** One more tab, and in it from here on. */
	public Browser newTab() {
		this.driver.switchTo().newWindow(WindowType.TAB);
		return this;
	}

	/** In this tab, counted from the first one opened, which is seen from here on. */
	public Browser inTab(int number) {
		this.driver.switchTo().window(this.driver.getWindowHandles().stream().toList().get(number));
		this.driver.executeCdpCommand("Page.bringToFront", Map.of());
		return this;
	}

	public int tabs() {
		return this.driver.getWindowHandles().size();
	}

	/** Back in the first tab, with no other left. */
	public Browser inOneTab() {
		while (tabs() > 1) {
			inTab(tabs() - 1);
			this.driver.close();
		}
		return inTab(0);
	}

	/** As somebody who signed in without a browser. */
	public Browser being(Visitor visitor) {
		forgetful();
		visitor.cookies()
			.forEach((cookie) -> this.driver.executeCdpCommand("Network.setCookie",
					Map.of("url", visitor.base(), "name", cookie.getName(), "value", cookie.getValue())));
		return this;
	}

	/** As a visitor who was never here, wherever one is. */
	public Browser forgetful() {
		this.driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
		return this;
	}

	/** Puts a device into the machine that makes passkeys and knows its owner. */
	public VirtualAuthenticator withAuthenticator() {
		return this.driver.addVirtualAuthenticator(
				new VirtualAuthenticatorOptions().setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
					.setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
					.setHasResidentKey(true)
					.setHasUserVerification(true)
					.setIsUserVerified(true));
	}

	public Browser withoutAuthenticator(VirtualAuthenticator authenticator) {
		this.driver.removeVirtualAuthenticator(authenticator);
		return this;
	}

	/** By how many pixels the page is wider than the screen. */
	public long overhang() {
		Object width = value("document.documentElement.scrollWidth - document.documentElement.clientWidth");
		return (width instanceof Number number) ? number.longValue() : -1;
	}

	public byte[] screenshot() {
		return this.driver.getScreenshotAs(OutputType.BYTES);
	}

}
