package blog.troppo.formatting.block.support;

import java.util.List;

import blog.troppo.formatting.block.BlockSupport;

/**
 * WordPress's block supports, each in the three orders in which they come to a block. A
 * new one is a class and its lines here.
 */
public final class CoreSupports {

	private static final AlignSupport ALIGN = new AlignSupport();

	private static final ClassNameSupport CLASS_NAME = new ClassNameSupport();

	private static final ColorSupport COLOR = new ColorSupport();

	private static final TypographySupport TYPOGRAPHY = new TypographySupport();

	private static final BorderSupport BORDER = new BorderSupport();

	private static final LayoutSupport LAYOUT = new LayoutSupport();

	private static final SpacingSupport SPACING = new SpacingSupport();

	private static final DimensionsSupport DIMENSIONS = new DimensionsSupport();

	private static final ShadowSupport SHADOW = new ShadowSupport();

	private static final AnchorSupport ANCHOR = new AnchorSupport();

	private static final ElementsSupport ELEMENTS = new ElementsSupport();

	private static final PositionSupport POSITION = new PositionSupport();

	private static final BackgroundSupport BACKGROUND = new BackgroundSupport();

	private static final VisibilitySupport VISIBILITY = new VisibilitySupport();

	private static final CustomCssSupport CUSTOM_CSS = new CustomCssSupport();

	private static final StyleVariationSupport STYLE_VARIATION = new StyleVariationSupport();

	private static final DuotoneSupport DUOTONE = new DuotoneSupport();

	private static final PresetsSupport PRESETS = new PresetsSupport();

	private static final StatesSupport STATES = new StatesSupport();

	private static final FitTextSupport FIT_TEXT = new FitTextSupport();

	private CoreSupports() {
	}

	public static List<BlockSupport> inPreparation() {
		return List.of(ELEMENTS, STYLE_VARIATION, CUSTOM_CSS);
	}

	public static List<BlockSupport> inFinishing() {
		return List.of(TYPOGRAPHY, FIT_TEXT, PRESETS, ELEMENTS, LAYOUT, POSITION, DIMENSIONS, DUOTONE, BACKGROUND,
				STYLE_VARIATION, VISIBILITY, CUSTOM_CSS, STATES);
	}

	public static List<BlockSupport> inWrapping() {
		return List.of(ALIGN, CLASS_NAME, COLOR, TYPOGRAPHY, BORDER, SPACING, DIMENSIONS, SHADOW, ANCHOR);
	}

}
