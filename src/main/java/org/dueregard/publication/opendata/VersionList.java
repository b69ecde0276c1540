package org.dueregard.publication.opendata;

import java.time.LocalDate;
import java.util.List;

import org.dueregard.publication.register.VersionMark;
import org.jspecify.annotations.Nullable;

/**
 * All versions of an assessment, the newest first.
 */
record VersionList(String reference, List<VersionListed> versions) {

	static VersionList of(String reference, List<VersionMark> marks, OpenDataSettings site) {
		return new VersionList(reference,
				marks.stream()
					.map((mark) -> new VersionListed(mark.version(), mark.publishedOn(), mark.sha256(),
							site.page(reference, mark.version()), site.json(reference, mark.version()),
							mark.withdrawnOn(), mark.withdrawnReason()))
					.toList());
	}

	/**
	 * One of them, without its content.
	 */
	record VersionListed(int version, LocalDate publishedOn, String sha256, String page, String json,
			@Nullable LocalDate withdrawnOn, @Nullable String withdrawnReason) {
	}

}
