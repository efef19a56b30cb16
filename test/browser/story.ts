/** An invented story: two countries, one crossing, four accounts of it. Nobody and nothing in it exists. */
export const AGENCY_TEXT = `Ardovia and Selmark agree to reopen Tarn Gate crossing

By Ilse Varga

PORT ANSEL, March 14 (Northline) — Ardovia and Selmark agreed on Thursday to reopen the Tarn Gate crossing, closed since a shooting that killed 12 people in January.

“We will not wait for another winter,” Ardovian Foreign Minister Tomas Brell told reporters in Port Ansel. “The gate opens on April 2, and it stays open.”

About 4,000 people used the crossing each day before it was closed, according to the border police. Trucks waited in a line six kilometres long on the Selmark side.

Selmark’s government said that customs posts would be staffed by both countries. An official briefed on the talks said Selmark had asked for observers and was refused.

“Trucks will pass by April 20 if the barrier is repaired,” said Ada Lund, who heads the carriers’ union.

“Nobody asked us,” read a sign at the market in Tarn.`;

export const COPY_TEXT = `Tarn Gate to reopen after deal

PORT ANSEL (Northline) — Ardovia and Selmark agreed on Thursday to reopen the Tarn Gate crossing, closed since a shooting that killed 12 people in January.

“We will not wait for another winter,” Ardovian Foreign Minister Tomas Brell told reporters in Port Ansel. “The gate opens on April 2, and it stays open.”

About 4,000 people used the crossing each day before it was closed, according to the border police.

Sign up for the Courier’s morning letter.`;

export const TRIBUNE_TEXT = `Neighbours shake hands on Tarn Gate

The crossing at Tarn Gate will open again on April 12 under an accord that Ardovia and Selmark signed in Port Ansel on Thursday.

It was shut on January 9, when 14 people were killed in a shooting at the barrier.

Trade Minister Tomas Brell said the gate “stays open” once it opens. “We will wait for no other winter,” he said.

Customs posts are to be staffed by both countries, the Selmark government said. Selmark denied that it had asked for observers.

Carriers doubt it: trucks will hardly pass by April 20, a driver said. The carriers’ union expects that trucks will pass by April 20.

Photo: trucks on the road to Tarn, six kilometres of them.`;

export const REWRITE_TEXT = `Border deal: what we know

Tarn Gate will open again on April 12, the Tessel Tribune reports. The crossing was shut on January 9, when 14 people were killed.

Tomas Brell, the trade minister, promised that the gate stays open.

Correction: an earlier version of this report misspelled Tarn.`;

export const NAMELESS_TEXT = `tarn gate opening april 2, both sides will run customs, thousands of people crossed every day before the shooting`;

export const RECORD_TEXT = `Remarks by the Foreign Minister, Port Ansel

MINISTER BRELL: Good morning. We will not wait for another winter. The gate opens on April 2, and it stays open.

QUESTION: Were there observers?

MINISTER BRELL: That was not discussed.`;
