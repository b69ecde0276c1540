package org.dueregard.workbench;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The officer may not do this.
 */
@ResponseStatus(HttpStatus.FORBIDDEN)
class NotForYou extends RuntimeException {

}
