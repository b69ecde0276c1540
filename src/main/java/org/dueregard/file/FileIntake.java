package org.dueregard.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * Takes files in: spools each to disk and looks at it from all sides. Nothing of that
 * waits for a database.
 */
@Component
public class FileIntake {

	private final VirusScanner scanner;

	private final FileLimits limits;

	FileIntake(VirusScanner scanner, FileLimits limits) {
		this.scanner = scanner;
		this.limits = limits;
	}

	/**
	 * Takes a file whose name and content agree, and which is harmless as far as can be
	 * told.
	 * @param name as the machine it comes from calls it
	 * @param content read once, never whole into memory
	 * @param kinds that may be brought here
	 * @throws FileRefused when it is not what it says, may do harm, or is too large
	 * @throws IOException when it cannot be read to its end
	 */
	public TakenFile take(String name, InputStream content, Set<FileKind> kinds) throws IOException {
		var spool = Spool.of(content, this.limits.largest().toBytes());
		try {
			return checked(FileName.clean(name), spool, kinds);
		}
		catch (IOException | RuntimeException ex) {
			spool.close();
			throw ex;
		}
	}

	private TakenFile checked(String name, Spool spool, Set<FileKind> kinds) throws IOException {
		if (spool.size() > this.limits.largest().toBytes()) {
			throw new FileRefused("file.tooLarge", name, this.limits.largestInWords());
		}
		var kind = ContentCheck.kind(name, spool, kinds);
		this.scanner.check(name, spool.path());
		return new TakenFile(name, kind, spool);
	}

}
