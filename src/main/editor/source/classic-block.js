// Posts from before there were blocks: WordPress edits them with TinyMCE, which its packages do not bring. Here they are
// read as they look, written as HTML, or made into blocks.
import { BlockControls, PlainText, store as blockEditor, useBlockProps } from '@wordpress/block-editor';
import { rawHandler, setFreeformContentHandlerName } from '@wordpress/blocks';
import { ToolbarButton, ToolbarGroup } from '@wordpress/components';
import { useDispatch } from '@wordpress/data';
import { createElement as e, Fragment, RawHTML, useState } from '@wordpress/element';
import { addFilter } from '@wordpress/hooks';
import { __ } from '@wordpress/i18n';

const NAME = 'core/freeform';

function Classic( { attributes: { content = '' }, setAttributes, clientId } ) {
	const [ writing, setWriting ] = useState( content === '' );
	const { replaceBlocks } = useDispatch( blockEditor );
	return e( Fragment, null,
		e( BlockControls, null,
			e( ToolbarGroup, null,
				e( ToolbarButton, { onClick: () => replaceBlocks( clientId, rawHandler( { HTML: content } ) ) },
					__( 'Convert to blocks' ) ),
				e( ToolbarButton, { isPressed: writing, onClick: () => setWriting( ! writing ) }, __( 'Edit as HTML' ) ) ) ),
		e( 'div', useBlockProps(), writing
			? e( PlainText, { value: content, 'aria-label': 'HTML', onChange: ( html ) => setAttributes( { content: html } ) } )
			: e( RawHTML, null, content ) ) );
}

export function keepClassicPosts() {
	addFilter( 'blocks.registerBlockType', 'troppo/classic-block',
		( settings, name ) => name === NAME ? { ...settings, edit: Classic } : settings );
	setFreeformContentHandlerName( NAME );
}
