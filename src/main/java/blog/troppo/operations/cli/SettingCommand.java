package blog.troppo.operations.cli;

import blog.troppo.site.Setting;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.NotFoundException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code setting}: reads or changes one; a running server follows within a second. */
@Command(name = "setting", description = "Print a setting of the site, or change it.")
class SettingCommand implements Runnable {

	@Parameters(index = "0", paramLabel = "NAME",
			description = "WordPress's name for it, such as blogdescription or stylesheet.")
	String name = "";

	@Parameters(index = "1", paramLabel = "VALUE", arity = "0..1", description = "What it shall be.")
	@Nullable String value;

	@Mixin
	Engine engine = new Engine();

	@Override
	public void run() {
		String kept = this.engine.ask(Settings.class, this::changed);
		this.engine.out().println(kept);
	}

	private String changed(Settings settings) {
		Setting<?> setting = SiteSettings.named(this.name);
		if (setting == null) {
			throw new NotFoundException("There is no setting " + this.name);
		}
		if (this.value != null) {
			settings.write(setting, this.value);
		}
		return settings.find(this.name).orElse(setting.standard());
	}

}
