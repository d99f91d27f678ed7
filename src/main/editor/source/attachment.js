// Blocks take what WordPress's media modal says of a file: REST's answer in other words.
export function asAttachment( file ) {
	const sizes = Object.fromEntries( Object.entries( file.media_details?.sizes ?? {} ).map( ( [ name, size ] ) => [ name, {
		url: size.source_url,
		width: size.width,
		height: size.height,
		orientation: size.height > size.width ? 'portrait' : 'landscape',
	} ] ) );
	return {
		id: file.id,
		url: file.source_url,
		link: file.link,
		alt: file.alt_text ?? '',
		title: file.title?.raw ?? file.title?.rendered ?? '',
		caption: file.caption?.raw ?? ( file.caption?.rendered ?? '' ).replace( /<\/?p>/g, '' ).trim(),
		mime: file.mime_type,
		type: file.mime_type.split( '/' )[ 0 ],
		subtype: file.mime_type.split( '/' )[ 1 ],
		filename: file.source_url.replace( /.*\//, '' ),
		width: file.media_details?.width,
		height: file.media_details?.height,
		fileLength: file.media_details?.length_formatted,
		filesizeInBytes: file.media_details?.filesize,
		sizes,
	};
}
