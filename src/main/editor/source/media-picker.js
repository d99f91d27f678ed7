// Stands in for WordPress's media modal, which is made of scripts that are not on npm: a dialog over REST's `wp/v2/media`.
import apiFetch from '@wordpress/api-fetch';
import { Button, Modal, Notice, SearchControl, FormFileUpload, Spinner } from '@wordpress/components';
import { createElement as e, useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { uploadMedia } from '@wordpress/media-utils';
import { addQueryArgs } from '@wordpress/url';
import { asAttachment } from './attachment.js';

const PER_PAGE = 40;

function kinds( allowed ) {
	const types = ( allowed ?? [] ).filter( ( type ) => ! type.includes( '/' ) );
	return types.length === ( allowed ?? [] ).length ? types : [];
}

function File( { file, chosen, onToggle } ) {
	const small = file.media_details?.sizes?.thumbnail?.source_url ?? file.source_url;
	const name = file.title?.rendered || file.slug;
	const picture = file.media_type === 'image'
		? e( 'img', { src: small, alt: file.alt_text, loading: 'lazy' } )
		: e( 'div', { className: 'media-picker-icon', 'aria-hidden': true }, file.mime_type.replace( /.*\//, '' ) );
	return e( 'li', null,
		e( 'button', { type: 'button', className: 'media-picker-file', 'aria-pressed': chosen, onClick: onToggle },
			picture, e( 'span', { dangerouslySetInnerHTML: { __html: name } } ) ) );
}

function Picker( { title, allowedTypes, multiple, chosen: before, onChoose, onClose } ) {
	const [ search, setSearch ] = useState( '' );
	const [ page, setPage ] = useState( 1 );
	const [ files, setFiles ] = useState( null );
	const [ more, setMore ] = useState( false );
	const [ chosen, setChosen ] = useState( [] );
	const [ error, setError ] = useState( '' );
	const asked = useRef( 0 );

	useEffect( () => {
		if ( before.length > 0 ) {
			apiFetch( { path: addQueryArgs( '/wp/v2/media', { include: before, orderby: 'include', per_page: 100 } ) } )
				.then( setChosen ).catch( () => {} );
		}
	}, [] );

	useEffect( () => {
		const ask = ++asked.current;
		const types = kinds( allowedTypes );
		const path = addQueryArgs( '/wp/v2/media', { per_page: PER_PAGE, page, orderby: 'date', order: 'desc',
			...( search && { search } ), ...( types.length > 0 && { media_type: types } ) } );
		apiFetch( { path, parse: false } ).then( async ( answer ) => {
			const found = await answer.json();
			if ( ask === asked.current ) {
				setFiles( ( shown ) => page === 1 ? found : [ ...shown, ...found ] );
				setMore( Number( answer.headers.get( 'X-WP-TotalPages' ) ) > page );
			}
		} ).catch( ( wrong ) => setError( wrong.message ?? __( 'An unknown error occurred.' ) ) );
	}, [ search, page ] );

	const toggle = ( file ) => setChosen( ( now ) => {
		const others = now.filter( ( { id } ) => id !== file.id );
		if ( others.length < now.length ) {
			return others;
		}
		return multiple ? [ ...now, file ] : [ file ];
	} );

	const upload = ( event ) => uploadMedia( {
		filesList: event.target.files,
		allowedTypes,
		onError: ( wrong ) => setError( wrong.message ),
		onFileChange: async ( sent ) => {
			const ids = sent.filter( ( file ) => file?.id ).map( ( file ) => file.id );
			if ( ids.length === sent.length && ids.length > 0 ) {
				const stored = await apiFetch( { path: addQueryArgs( '/wp/v2/media', { include: ids, orderby: 'include' } ) } );
				setFiles( ( shown ) => [ ...stored, ...( shown ?? [] ) ] );
				setChosen( ( now ) => multiple ? [ ...now, ...stored ] : stored.slice( 0, 1 ) );
			}
		},
	} );

	return e( Modal, { title, className: 'media-picker', onRequestClose: onClose, size: 'large' },
		error && e( Notice, { status: 'error', onRemove: () => setError( '' ) }, error ),
		e( 'div', { className: 'media-picker-tools' },
			e( SearchControl, { __nextHasNoMarginBottom: true, label: __( 'Search' ), value: search,
				onChange: ( words ) => { setPage( 1 ); setSearch( words ); } } ),
			e( FormFileUpload, { __next40pxDefaultSize: true, variant: 'secondary', multiple, onChange: upload,
				accept: kinds( allowedTypes ).map( ( type ) => type + '/*' ).join( ',' ) || undefined }, __( 'Upload' ) ),
			e( Button, { __next40pxDefaultSize: true, variant: 'primary', disabled: chosen.length === 0,
				accessibleWhenDisabled: true, onClick: () => onChoose( chosen ) }, __( 'Select' ) ) ),
		files === null && e( Spinner ),
		files?.length === 0 && e( 'p', null, __( 'No media files found.' ) ),
		e( 'ul', { className: 'media-picker-files', 'aria-label': sprintf( __( 'Selected: %d' ), chosen.length ) },
			( files ?? [] ).map( ( file ) => e( File, { key: file.id, file, onToggle: () => toggle( file ),
				chosen: chosen.some( ( { id } ) => id === file.id ) } ) ) ),
		more && e( Button, { __next40pxDefaultSize: true, variant: 'tertiary', onClick: () => setPage( page + 1 ) },
			__( 'Load more' ) ) );
}

/** The component of the filter `editor.MediaUpload`. */
export function MediaPicker( props ) {
	const { allowedTypes, multiple = false, gallery = false, value, onSelect, onClose, render } = props;
	const [ open, setOpen ] = useState( false );
	const many = Boolean( multiple ) || gallery;
	const close = () => {
		setOpen( false );
		onClose?.();
	};
	const choose = ( files ) => {
		const attachments = files.map( asAttachment );
		onSelect( many ? attachments : attachments[ 0 ] );
		close();
	};
	return e( 'div', { style: { display: 'contents' } },
		render( { open: () => setOpen( true ) } ),
		open && e( Picker, { title: props.title ?? __( 'Select or Upload Media' ), allowedTypes, multiple: many,
			chosen: [ value ?? [] ].flat().filter( Boolean ), onChoose: choose, onClose: close } ) );
}
