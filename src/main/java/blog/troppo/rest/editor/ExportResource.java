package blog.troppo.rest.editor;

import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.theme.ThemeArchive;

import org.springframework.stereotype.Component;

/** The active theme as a ZIP, for those who keep it. */
@Component
class ExportResource implements RestResource {

	private final ThemeArchive archive;

	ExportResource(ThemeArchive archive) {
		this.archive = archive;
	}

	@Override
	public void routes(RouteTable routes) {
		routes.at("/wp-block-editor/v1/export", Contract.of("export"))
			.get(ExportResource::mayExport, (request) -> export());
	}

	private static void mayExport(RestRequest request) {
		if (!request.viewer().can("edit_theme_options")) {
			throw RestException.forbidden(request, "rest_cannot_export_templates",
					"Sorry, you are not allowed to export templates and template parts.");
		}
	}

	private RestResponse export() {
		return RestResponse.ok(RestJson.object())
			.as("application/zip", this.archive.zip())
			.header("Content-Disposition", "attachment; filename=" + this.archive.name() + ".zip");
	}

}
