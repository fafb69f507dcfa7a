import type { Random } from './random';

const given =
  `Alex Ana Aino Amara Anders Anouk Arjun Astrid Aurélie Bastien Beatriz Björn Carlos Chiara Chloé Dana Darius
Deepa Diego Eilidh Elena Elif Emre Fatima Femke Gabriel Giulia Grace Hana Haruto Henrik Ines Ingrid Isaac Ivana Jamal
Jana João Kaito Karim Katja Kenji Kwame Lakshmi Lars Leila Li Linnea Luca Łukasz Mads Maja Marco Mateus Mei Mira Nadia
Ngozi Niamh Nikhil Noor Olga Omar Oskar Paolo Petra Priya Rafael Rania Rohan Saoirse Sara Sena Sofía Stefan Tariq Tomas
Ulla Valentina Viktor Wei Yara Yuki Zoë`.split(/\s+/);

const family =
  `Abe Adeyemi Almeida Andersson Bakker Banerjee Bauer Becker Bianchi Bloom Brennan Byrne Castillo Chen Costa
Dahl Delgado Dubois Eriksen Esposito Farouk Ferrari Fischer Fontaine García Greco Haddad Hansen Hayashi Hughes Iyer
Jansen Johansson Kaya Khan Kline Kowalski Kumar Larsen Laurent Lee Lindqvist Lopes Marchetti Mbeki Meyer Moreau Mori
Murphy Müller Nair Navarro Nguyen Novák Nowak Nyström O'Brien Okafor Oliveira Olsen Osei Park Patel Petrov Popescu Rao
Ricci Romano Rossi Roy Sato Schmidt Sharma Silva Singh Svensson Takahashi Tanaka Taylor Torres Vance Vargas Virtanen
Vogel Wagner Walsh Weber Wong Yılmaz Zhang`.split(/\s+/);

export const randomName = (random: Random): string => `${random.pick(given)} ${random.pick(family)}`;

const unaccented: Readonly<Record<string, string>> = { ł: 'l', ı: 'i', ø: 'o', æ: 'ae', ß: 'ss' };

/** What a directory makes of a name: lower case, ASCII letters, digits and dots. */
export function mailName(displayName: string): string {
  return displayName
    .toLowerCase()
    .replace(/[łıøæß]/g, (letter) => unaccented[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9 ]/g, '')
    .trim()
    .replace(/ +/g, '.');
}
