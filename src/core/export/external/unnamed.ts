/** What stands in a text for people outside in the place of what they are not to read. Data: never translated. */
export const somebody = "a responder";
export const internalPage = "an internal page";
export const internalHost = "an internal host";
export const internalChannel = "an internal channel";
export const someMail = "an e-mail address";
export const somePhone = "a phone number";
export const someAddress = "an IP address";
export const someCard = "a card number";
export const someTicket = "a ticket";
export const someSecret = "(removed)";
