package org.dueregard.workflow.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The address of a client, as far as it stands for one of them.
 */
final class ClientAddress {

	private static final int NETWORK = 8;

	private ClientAddress() {
	}

	/**
	 * The address itself, or the network to which it belongs where one client has a whole
	 * network to choose from: the first 64 bits of version 6.
	 */
	static String network(String address) {
		if (!address.matches("[0-9a-fA-F.:]*:[0-9a-fA-F.:]*")) {
			return address;
		}
		try {
			return (InetAddress.getByName(address) instanceof Inet6Address six)
					? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK)) : address;
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
