/*
 * Which addresses belong to the public internet. A table's address may come from anybody; what it leads to must not be a machine
 * of the reader's own network, a cloud's metadata service, or this machine.
 */

/** Blocks of IPv4 that are not public: RFC 6890 and its registry, multicast and what is reserved. */
const NOT_PUBLIC_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Of IPv6 only 2000::/3 is public, and of that not: special purposes, documentation, and 6to4, which carries IPv4 inside. */
const PUBLIC_6 = '2000::/3';
const NOT_PUBLIC_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

/** Whether an address is one of the public internet. `isPublicAddress('10.0.0.1')` is `false`. */
export function isPublicAddress(address: string): boolean {
  const { BlockList, isIP } = process.getBuiltinModule('node:net');
  const bare = address.replace(/%.*$/, '');
  const blocks = (list: readonly string[], type: 'ipv4' | 'ipv6') => {
    const found = new BlockList();
    for (const block of list) {
      const [net = '', bits = '0'] = block.split('/');
      found.addSubnet(net, Number(bits), type);
    }
    return found;
  };
  switch (isIP(bare)) {
    case 4:
      return !blocks(NOT_PUBLIC_4, 'ipv4').check(bare, 'ipv4');
    case 6:
      return (
        blocks([PUBLIC_6], 'ipv6').check(bare, 'ipv6') && !blocks(NOT_PUBLIC_6, 'ipv6').check(bare, 'ipv6')
      );
    default:
      return false;
  }
}
