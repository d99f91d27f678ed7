package blog.troppo.admin;

/**
 * What other programs put on the clipboard as HTML: written after what Word and Google
 * Docs do, with their classes, their empty paragraphs and their styles for everything.
 */
enum Clipboard {

	/** Lists are paragraphs with a bullet in front, and tags of Office stand between. */
	WORD("""
			<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
			<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm} --></style></head>
			<body lang=EN-AU style='tab-interval:36.0pt'><!--StartFragment-->
			<h2><span lang=EN-US style='mso-ansi-language:EN-US'>Plan<o:p></o:p></span></h2>
			<p class=MsoNormal><span lang=EN-US style='mso-ansi-language:EN-US'><o:p>&nbsp;</o:p></span></p>
			<p class=MsoNormal><span lang=EN-US style='mso-ansi-language:EN-US'>The <b
			style='mso-bidi-font-weight:normal'>host</b> has a <a href="https://example.org/">status</a> that <i
			style='mso-bidi-font-style:normal'>nobody</i> reads.<o:p></o:p></span></p>
			<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
			lang=EN-US style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
			style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
			lang=EN-US style='mso-ansi-language:EN-US'>Ask the host<o:p></o:p></span></p>
			<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if
			!supportLists]><span lang=EN-US style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span
			style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span
			lang=EN-US style='mso-ansi-language:EN-US'>again<o:p></o:p></span></p>
			<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
			lang=EN-US style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
			style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
			lang=EN-US style='mso-ansi-language:EN-US'>Look twice<o:p></o:p></span></p>
			<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none'>
			<tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=156 valign=top style='width:156.0pt;border:solid'>
			<p class=MsoNormal style='margin-bottom:0cm'><span lang=EN-US>Amy<o:p></o:p></span></p></td>
			<td width=156 valign=top style='width:156.0pt'><p class=MsoNormal><span lang=EN-US>Bob<o:p></o:p></span></p></td></tr>
			</table>
			<!--EndFragment--></body></html>
			"""),

	/**
	 * All of it is bold by a tag that a style takes back; lists within lists stand beside
	 * their item.
	 */
	GOOGLE_DOCS(
			"""
					<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-5d3c1f0a-7fff-21b4-9f0e-6c1f0a7b2d11">
					<h2 dir="ltr" style="line-height:1.38;margin-top:18pt;margin-bottom:6pt;"><span style="font-size:16pt;font-family:Arial,sans-serif;color:#000000;font-weight:400;white-space:pre-wrap;">Plan</span></h2>
					<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;"><span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;font-weight:400;font-style:normal;white-space:pre-wrap;">The </span><span style="font-size:11pt;font-family:Arial,sans-serif;font-weight:700;font-style:normal;white-space:pre-wrap;">host</span><span style="font-size:11pt;font-weight:400;white-space:pre-wrap;"> has a </span><a href="https://example.org/" style="text-decoration:none;"><span style="font-size:11pt;color:#1155cc;font-weight:400;text-decoration:underline;white-space:pre-wrap;">status</span></a><span style="font-size:11pt;font-weight:400;white-space:pre-wrap;"> that </span><span style="font-size:11pt;font-weight:400;font-style:italic;white-space:pre-wrap;">nobody</span><span style="font-size:11pt;font-weight:400;white-space:pre-wrap;"> reads.</span></p>
					<ul style="margin-top:0;margin-bottom:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;font-size:11pt;font-weight:400;white-space:pre;" aria-level="1"><p dir="ltr" style="line-height:1.38;" role="presentation"><span style="font-size:11pt;font-weight:400;white-space:pre-wrap;">Ask the host</span></p></li><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:circle;white-space:pre;" aria-level="2"><p dir="ltr" role="presentation"><span style="font-weight:400;white-space:pre-wrap;">again</span></p></li></ul><li dir="ltr" style="list-style-type:disc;white-space:pre;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;white-space:pre-wrap;">Look twice</span></p></li></ul>
					<div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="312"><col width="312"></colgroup><tbody><tr style="height:0pt"><td style="border:solid #000000 1pt;vertical-align:top;padding:5pt;"><p dir="ltr" style="line-height:1.2;"><span style="font-size:11pt;font-weight:400;white-space:pre-wrap;">Amy</span></p></td><td style="border:solid #000000 1pt;"><p dir="ltr"><span style="font-weight:400;white-space:pre-wrap;">Bob</span></p></td></tr></tbody></table></div></b><br class="Apple-interchange-newline">
					""");

	private final String html;

	Clipboard(String html) {
		this.html = html;
	}

	String html() {
		return this.html;
	}

}
