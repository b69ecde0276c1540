package org.dueregard.workbench;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no such case, or it is another body's, which must look the same.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchCase extends RuntimeException {

}
