/**
 * Sign-in by OpenID Connect: an identity provider says who somebody is, and our settings
 * what that means here.
 */
@NullMarked
package org.dueregard.workflow.access.oidc;

import org.jspecify.annotations.NullMarked;
