import type { Expression, PrivateIdentifier } from 'oxc-parser';

const MONEY_WORD =
  /^(fee|amount|budget|commission|price|payout|balance|paise|rupee|money|deposit|refund|escrow|earning|revenue|cost|penalty|tax)s?$/;

/** Whether an expression is about money, by the words in its names: `agreedFee`, `terms.total_amount`, `sum(fees)`. */
export function isMoney(node: Expression | PrivateIdentifier): boolean {
  switch (node.type) {
    case 'Identifier':
      return hasMoneyWord(node.name);
    case 'MemberExpression':
      if (node.computed) return isMoney(node.object);
      // How many fees there are is a count.
      return (
        node.property.name !== 'length' && node.property.name !== 'size' && hasMoneyWord(node.property.name)
      );
    case 'CallExpression':
      return (
        isMoney(node.callee) || node.arguments.some((part) => part.type !== 'SpreadElement' && isMoney(part))
      );
    case 'BinaryExpression':
    case 'LogicalExpression':
      return isMoney(node.left) || isMoney(node.right);
    case 'ConditionalExpression':
      return isMoney(node.consequent) || isMoney(node.alternate);
    case 'UnaryExpression':
    case 'AwaitExpression':
      return isMoney(node.argument);
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'ChainExpression':
      return isMoney(node.expression);
    default:
      return false;
  }
}

function hasMoneyWord(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_');
  return words.some((word) => MONEY_WORD.test(word));
}
