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

	private CoreSupports() {
	}

	public static List<BlockSupport> inPreparation() {
		return List.of(ELEMENTS);
	}

	public static List<BlockSupport> inFinishing() {
		return List.of(TYPOGRAPHY, ELEMENTS, LAYOUT, DIMENSIONS);
	}

	public static List<BlockSupport> inWrapping() {
		return List.of(ALIGN, CLASS_NAME, COLOR, TYPOGRAPHY, BORDER, SPACING, DIMENSIONS, SHADOW, ANCHOR);
	}

}
