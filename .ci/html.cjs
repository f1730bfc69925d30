// Opens reports in headless Chromium, on screen and on paper: node html.cjs CHROMIUM FILE...
"use strict";
const assert = require("node:assert");
const { execFileSync } = require("node:child_process");
const { writeFileSync } = require("node:fs");
const { basename } = require("node:path");
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");
const axe = require("axe-core").source;

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const PHONE = 360;
const DESK = 1280;
// What the margins of `@page` leave of A4, in CSS pixels: upright, and lying on its side.
const UPRIGHT = Math.floor((210 - 2 * 17) / 25.4 * 96);
const LYING = Math.floor((297 - 2 * 15) / 25.4 * 96);

const open = async (browser, file, options = {}) => {
  const page = await browser.newPage({ viewport: { width: DESK, height: 900 }, ...options });
  const seen = [];
  page.on("console", (message) => seen.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => seen.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => { seen.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => {
    const itself = request.url() === pathToFileURL(file).href;
    if (!itself && !request.url().startsWith("data:")) seen.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return { page, seen };
};

const onScreen = async (browser, file) => {
  for (const width of [PHONE, DESK]) {
    const { page, seen } = await open(browser, file, { viewport: { width, height: 800 } });
    const broad = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(broad <= width, `the page is ${broad} pixels broad on a screen of ${width}`);
    const elements = await page.evaluate(() => ({
      scripts: document.scripts.length,
      pictures: document.images.length,
      loaded: [...document.images].every((image) => image.complete && image.naturalWidth > 0),
      foreign: document.querySelectorAll("iframe, object, embed, form, base, b, main a, [onclick], [onerror], [onload], [style]").length,
    }));
    assert.deepStrictEqual(elements, { scripts: 1, pictures: 1, loaded: true, foreign: 0 });
    assert.deepStrictEqual(seen, []);
    await page.close();
  }
};

const staysText = async (browser, file) => {
  const { page } = await open(browser, file);
  const text = await page.evaluate(() => document.body.innerText);
  for (const attack of ["<script>alert(1)</script><img src=x onerror=alert(2)>", "\"><svg onload=alert(3)>", "</style></script>"]) {
    assert.ok(text.includes(attack), `not shown as text: ${attack}`);
  }
  await page.close();
};

const filterAndSort = async (browser, file) => {
  const plain = await open(browser, file, { javaScriptEnabled: false });
  const all = await plain.page.locator("tr[data-practice]").count();
  assert.ok(all > 60, `${all} practices without a script`);
  assert.strictEqual(await plain.page.locator(".filter").count(), 0);
  await plain.page.close();

  const { page, seen } = await open(browser, file);
  const ledger = page.locator("section.ledger");
  const rows = ledger.locator("tr[data-practice]:visible");
  const id = await rows.nth(4).locator(":scope > :nth-child(2)").innerText();
  await ledger.locator("input[type=search]").fill(id);
  const left = await rows.allInnerTexts();
  assert.ok(left.length >= 1 && left.length < all && left.every((row) => row.includes(id)), `filter by ${id}: ${left.length}`);
  assert.match(await ledger.locator("output").innerText(), new RegExp(`\\b${left.length}\\b.*|\\b${all}\\b`));
  await ledger.locator("input[type=search]").fill("");
  assert.strictEqual(await rows.count(), all);

  const heads = ledger.locator("thead [role=button]");
  const numbers = async () => (await rows.locator(":scope > :nth-child(1)").allInnerTexts()).map(Number);
  await heads.nth(0).click();
  const up = await numbers();
  await heads.nth(0).press("Enter");
  assert.deepStrictEqual(await numbers(), [...up].reverse());
  assert.strictEqual(await ledger.locator("th[aria-sort=descending]").count(), 1);
  await heads.nth(3).click();
  const worst = await rows.first().locator(":scope > :nth-child(4)").getAttribute("class");
  assert.match(worst, /\bbad\b/, "the worst comes first");
  assert.deepStrictEqual(seen, []);
  await page.close();
};

const accessible = async (browser, file) => {
  for (const [colorScheme, width] of [["light", DESK], ["dark", DESK], ["light", PHONE]]) {
    const { page } = await open(browser, file, { colorScheme, bypassCSP: true, viewport: { width, height: 900 } });
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
    const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    const told = grave.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join("; ")}`);
    assert.deepStrictEqual(told, [], `${colorScheme}, ${width} pixels`);
    await page.close();
  }
};

const onPaper = async (browser, file) => {
  const { page } = await open(browser, file);
  await page.emulateMedia({ media: "print" });
  for (const [width, sections] of [[UPRIGHT, "main > section:not(.lying), header, nav"], [LYING, "main > section.lying"]]) {
    await page.setViewportSize({ width, height: 900 });
    const cut = await page.evaluate(([edge, within]) => [...document.querySelectorAll(within)]
      .flatMap((section) => [section, ...section.querySelectorAll("*")])
      .filter((element) => element.getBoundingClientRect().right > edge + 1 || element.scrollWidth > element.clientWidth + 1 && element.matches("td, th, p, li, dd, div"))
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent.slice(0, 60)}`).slice(0, 5), [width, sections]);
    assert.deepStrictEqual(cut, [], `cut on paper ${width} pixels broad`);
  }
  await page.setViewportSize({ width: DESK, height: 900 });
  const pdf = `${file}.pdf`;
  writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
  const pages = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8", maxBuffer: 1 << 26 }).split("\f").slice(0, -1);
  const unmarked = pages.flatMap((text, index) => text.includes("Confidential \"x\" \\ </style>") ? [] : [index + 1]);
  assert.deepStrictEqual(unmarked, [], "pages without the line of confidentiality");
  const head = await page.evaluate(() => [...document.querySelectorAll(".ledger thead th")].slice(0, 2).map((cell) => cell.textContent));
  const headed = pages.filter((text) => head.every((word) => text.split("\n").some((line) => line.trimStart().startsWith(head[0]) && line.includes(word))));
  assert.ok(headed.length >= 2, `the head of the ledger stands on ${headed.length} pages of paper`);
  await page.close();
};

(async () => {
  const [executablePath, ...files] = process.argv.slice(2);
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    for (const file of files) {
      const checks = [onScreen, filterAndSort, accessible, onPaper];
      if (basename(file).startsWith("hostile")) checks.push(staysText);
      for (const check of checks) {
        await check(browser, file).catch((error) => { throw new Error(`${basename(file)}, ${check.name}: ${error.message}`); });
      }
      console.log(`${basename(file)}: read in Chromium ${browser.version()}`);
    }
  } finally {
    await browser.close();
  }
})().catch((error) => { console.error(error.message); process.exitCode = 1; });
